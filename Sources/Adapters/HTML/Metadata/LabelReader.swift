/// Reads what a page calls its text: opinion, analysis, sponsored, satire, press release.
struct LabelReader {
  /// Nodes before the heading in which a label stands.
  private static let before = 80
  /// Bytes of a label.
  private static let maxBytes = 40
  /// Parts of an address that are looked at: sections stand at its front.
  private static let maxFolders = 8

  let tree: PageTree
  let signs: PageSigns
  let data: StructuredArticle
  let words: PageWords
  let lines: LabelLines

  /// The label, or nil for plain news; `titles` are those of the page and its head.
  func label(heading: Int?, titles: [String], address: String?) -> String? {
    if let name = declared() { return name }
    if let heading, let name = kicker(heading) { return name }
    for line in lines.around(heading: heading) {
      if let name = self.line(line.text, isBehind: line.isBehind) { return name }
    }
    for title in titles { if let name = fromTitle(title) { return name } }
    if let address, let name = fromAddress(address) { return name }
    for notice in lines.notices() { if let name = words.noticed(notice) { return name } }
    return nil
  }

  /// What structured data and the head say.
  private func declared() -> String? {
    for type in data.types {
      // Readers' reviews of a product are no article of the page.
      guard type.hasSuffix("Article") || !data.headlines.isEmpty else { continue }
      if let name = words.name(words.typeLabels.mask(of: Folding.fold(type))) { return name }
    }
    for section in sections() + data.genres { if let name = label(of: section) { return name } }
    for meta in LabelReader.kindMetas {
      if let kind = signs.meta(meta), let name = label(of: kind) { return name }
    }
    // "article:opinion" is true or false.
    return signs.meta("article:opinion") == "true" ? words.label(Folding.fold("opinion")) : nil
  }

  /// Metas that name the kind of a text.
  private static let kindMetas = ["genre", "news_genre", "content_type", "article_type", "dc.type"]

  /// The sections of the site the page names.
  func sections() -> [String] {
    let metas = ["article:section", "section", "parsely-section", "sailthru.section"].compactMap {
      signs.meta($0)
    }
    return data.sections + metas
  }

  private func kicker(_ heading: Int) -> String? {
    for node in signs.kickers where node < heading && node > heading - LabelReader.before {
      let text = tree.string(of: node, limit: 100)
      if text.utf8.count <= LabelReader.maxBytes, let name = label(of: text) { return name }
    }
    return nil
  }

  /// A line by the title: a label, "Opinion by Jane Roe", or behind the title "Jane Roe | Opinion".
  private func line(_ folded: [UInt8], isBehind: Bool) -> String? {
    guard isBehind else { return words.label(folded) ?? words.credited(folded) }
    return label(ofFolded: folded) ?? words.credited(folded)
  }

  private func label(of text: String) -> String? { label(ofFolded: Folding.fold(text)) }

  /// The label that a text is, or the first of its parts that is one.
  private func label(ofFolded folded: [UInt8]) -> String? {
    if let name = words.label(folded) { return name }
    for part in LabelReader.parts(folded) { if let name = words.label(part) { return name } }
    return nil
  }

  /// The parts between bars, colons, commas, bullets and dashes that stand apart.
  private static func parts(_ folded: [UInt8]) -> [ArraySlice<UInt8>] {
    var parts: [ArraySlice<UInt8>] = []
    var start = 0
    func add(_ end: Int) {
      let part = trimmed(folded[start..<end])
      if !part.isEmpty { parts.append(part) }
    }
    var at = 0
    while at < folded.count {
      let width = signWidth(folded, at)
      if width > 0 {
        add(at)
        start = at + width
        at = start
      } else {
        at += 1
      }
    }
    add(folded.count)
    return parts
  }

  private static func signWidth(_ folded: [UInt8], _ at: Int) -> Int {
    switch folded[at] {
    case 0x7C, 0x3A, 0x2C, 0x3B, 0x2F: 1
    case 0x2D: at > 0 && folded[at - 1] == 0x20 && at + 1 < folded.count && folded[at + 1] == 0x20 ? 1 : 0
    case 0xC2: at + 1 < folded.count && folded[at + 1] == 0xB7 ? 2 : 0
    case 0xE2: at + 2 < folded.count && folded[at + 1] == 0x80 && folded[at + 2] == 0xA2 ? 3 : 0
    default: 0
    }
  }

  private static func trimmed(_ part: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var part = part
    while part.last == 0x20 { part = part.dropLast() }
    while part.first == 0x20 { part = part.dropFirst() }
    return part
  }

  /// "Opinion: …", "Analysis | …", "Opinion - …", "… | Opinion | Site", "… (Opinion)".
  private func fromTitle(_ title: String) -> String? {
    let folded = Folding.fold(title)
    let bars = LabelReader.pieces(folded)
    if bars.count > 1 { for part in bars { if let name = words.label(part) { return name } } }
    if let colon = folded.prefix(LabelReader.maxBytes + 1).firstIndex(of: 0x3A),
      let name = words.label(LabelReader.trimmed(folded[..<colon]))
    {
      return name
    }
    guard let last = folded.last, last == 0x29 || last == 0x5D,
      let open = folded.lastIndex(of: last == 0x29 ? 0x28 : 0x5B)
    else { return nil }
    return words.label(LabelReader.trimmed(folded[(open + 1)..<(folded.count - 1)]))
  }

  /// The parts of a title between bars and dashes that stand apart.
  private static func pieces(_ folded: [UInt8]) -> [ArraySlice<UInt8>] {
    var pieces: [ArraySlice<UInt8>] = []
    var start = 0
    for at in folded.indices where folded[at] == 0x7C || folded[at] == 0x2D && signWidth(folded, at) > 0 {
      if at > start { pieces.append(trimmed(folded[start..<at])) }
      start = at + 1
    }
    if start < folded.count { pieces.append(trimmed(folded[start...])) }
    return pieces
  }

  /// A folder of an address that is a label: ".../opinion/2024/...".
  private func fromAddress(_ address: String) -> String? {
    var folder: [UInt8] = []
    var folders = 0
    // The last part names the text itself.
    for byte in address.utf8 {
      if byte == 0x3F || byte == 0x23 || folders > LabelReader.maxFolders { return nil }
      guard byte == 0x2F else {
        folder.append(byte == 0x2D || byte == 0x5F ? 0x20 : ASCII.lower(byte))
        continue
      }
      if let name = words.label(folder) { return name }
      folder.removeAll(keepingCapacity: true)
      folders += 1
    }
    return nil
  }
}
