import TextCore

extension SignIndex: Archivable {
  static var blank: SignIndex {
    SignIndex(RuleSet(), [], SpecTable(RuleSet(), Program(RuleSet())), WordGroups(RuleSet()), tests: 0)
  }

  mutating func pass(through archive: inout Archive) {
    archive.array(&needs)
    archive.array(&owners)
    archive.array(&anchors)
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
