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
    for section in sections() {
      if let name = label(of: section, partedBy: [0x2C, 0x3B, 0x7C, 0x2F]) { return name }
    }
    if let heading {
      for node in signs.kickers where node < heading && node > heading - LabelReader.before {
        let text = tree.string(of: node, limit: 100)
        if text.utf8.count <= LabelReader.maxBytes, let name = label(of: text, partedBy: [0x7C, 0x3A]) {
          return name
        }
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

  /// The label that a text is, or the first of its parts that is one.
  private func label(of text: String, partedBy signs: [UInt8]) -> String? {
    let folded = Folding.fold(text)
    if let name = words.label(folded) { return name }
    return folded.split(whereSeparator: signs.contains).lazy.compactMap { words.label(trimmed($0)) }.first
  }

  private func trimmed(_ part: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var part = part
    while part.last == 0x20 { part = part.dropLast() }
    while part.first == 0x20 { part = part.dropFirst() }
    return part
  }

  /// "Opinion: …", "Analysis | …", "Opinion - …", "… | Opinion".
  private func fromTitle(_ title: String) -> String? {
    let folded = Folding.fold(title)
    if let bar = folded.lastIndex(of: 0x7C), let name = words.label(trimmed(folded[(bar + 1)...])) {
      return name
    }
    let sign = folded.indices.first {
      folded[$0] == 0x3A || folded[$0] == 0x7C
        || folded[$0] == 0x2D && $0 > 0 && folded[$0 - 1] == 0x20 && $0 + 1 < folded.count
          && folded[$0 + 1] == 0x20
    }
    guard let sign, sign <= LabelReader.maxBytes else { return nil }
    return words.label(trimmed(folded[..<sign]))
  }
}
