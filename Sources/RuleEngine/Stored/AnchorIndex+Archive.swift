import TextCore

extension AnchorIndex: Archivable {
  static var blank: AnchorIndex { AnchorIndex(RuleSet()) }

  mutating func pass(through archive: inout Archive) {
    archive.value(&count)
    archive.array(&anchorOfPattern)
    archive.flat(&offsets)
    archive.array(&anchors)
  }
}
