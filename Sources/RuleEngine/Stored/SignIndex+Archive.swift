import TextCore

extension SignIndex: Archivable {
  static var blank: SignIndex { SignIndex() }

  mutating func pass(through archive: inout Archive) {
    archive.flat(&needs)
    archive.flat(&owners)
    archive.flat(&anchors)
    archive.value(&lexicons)
    archive.value(&marks)
    archive.value(&covers)
    archive.value(&tests)
    archive.value(&everywhere)
    archive.value(&sections)
    archive.value(&nowhere)
    archive.value(&kinds)
    archive.value(&count)
  }
}
