import TextCore

extension AnchorIndex: Archivable {
  static var blank: AnchorIndex { AnchorIndex(RuleSet()) }

  mutating func pass(through archive: inout Archive) {
    archive.value(&count)
    archive.array(&anchorOfPattern)
    archive.array(&offsets)
    archive.array(&anchors)
  }
}
