import TextCore

extension RuleIndex: Archivable {
  static var blank: RuleIndex { RuleIndex(RuleSet(), []) }

  mutating func pass(through archive: inout Archive) {
    archive.array(&anchors)
    archive.array(&lexicons)
    archive.array(&always)
  }
}
