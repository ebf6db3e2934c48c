import TextCore

extension PhraseTrie: Archivable {
  static var blank: PhraseTrie { PhraseTrie() }

  mutating func pass(through archive: inout Archive) {
    archive.flat(&nodes)
    archive.flat(&roots)
    archive.flat(&masks)
    archive.flat(&openings)
    // A text of any byte is looked for from its root.
    if roots.count != 256 || nodes.isEmpty || openings.count != PhraseTrie.openingWords { archive.refuse() }
  }
}
