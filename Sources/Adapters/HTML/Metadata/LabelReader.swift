/// Reads what a page calls its text: opinion, analysis, sponsored, satire, press release.
struct LabelReader {
  /// Nodes before the heading in which a label stands.
  private static let before = 80
  /// Bytes of a label.
  private static let maxBytes = 40

  let tree: PageTree
  let signs: PageSigns
  let data: StructuredArticle
  let words: PageWords

  /// The label, or nil for plain news.
  func label(heading: Int?, title: String?) -> String? {
    for type in data.types {
      if let name = words.name(words.typeLabels.mask(of: Folding.fold(type))) { return name }
    }
    for section in sections() { if let name = words.label(Folding.fold(section)) { return name } }
    if let heading {
      for node in signs.kickers where node < heading && node > heading - LabelReader.before {
        let text = tree.string(of: node, limit: 100)
        if text.utf8.count <= LabelReader.maxBytes, let name = words.label(Folding.fold(text)) { return name }
      }
    }
    return title.flatMap(fromTitle)
  }

  /// The sections of the site the page names.
  func sections() -> [String] {
    let metas = ["article:section", "section", "parsely-section", "sailthru.section"].compactMap {
      signs.meta($0)
    }
    return data.sections + metas
  }

  /// "Opinion: …", "Analysis | …".
  private func fromTitle(_ title: String) -> String? {
    let folded = Folding.fold(title)
    guard let sign = folded.firstIndex(where: { $0 == 0x3A || $0 == 0x7C }), sign <= LabelReader.maxBytes
    else { return nil }
    var head = folded[..<sign]
    while head.last == 0x20 { head = head.dropLast() }
    return words.label(head)
  }
}
