import TextCore

extension AnchorIndex: Archivable {
  static var blank: AnchorIndex { AnchorIndex(RuleSet()) }

  /// Passes what runs need; the lists of words went into the table of words.
  mutating func pass(through archive: inout Archive) {
    archive.value(&count)
    archive.array(&anchorOfPattern)
  }
}
