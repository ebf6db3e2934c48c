import TextCore

extension SignIndex: Archivable {
  static var blank: SignIndex { SignIndex() }

  mutating func pass(through archive: inout Archive) {
    archive.flat(&needs)
    archive.flat(&owners)
    archive.value(&lexicons)
    archive.value(&marks)
    archive.value(&covers)
    archive.value(&tests)
    archive.value(&kinds)
    archive.value(&everywhere)
    archive.value(&sections)
    archive.value(&nowhere)
  }
}
