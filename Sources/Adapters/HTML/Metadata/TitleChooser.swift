/// Chooses the title of a page: the heading that agrees with what the head says.
struct TitleChooser {
  /// Longest heading taken as a title.
  private static let maxBytes = 300
  /// Share of a heading's words that must stand in the head's titles, in percent.
  private static let minShare = 50
  /// How much better a later heading must be, in percent.
  private static let minGain = 30
  /// Words of a lone heading that is a title whatever the head says; where it says nothing, any will do.
  private static let minWords = 4

  /// Signs between a title and the name of the site.
  static let separators = [" | ", " – ", " — ", " - ", " :: ", " » ", " « ", " · ", " • ", "｜"]
  /// Letters, in bytes, of a heading that is looked for inside the titles of the head where words are not
  /// parted by spaces.
  private static let minContained = 12
  /// Bytes of the name of a site.
  private static let maxSite = 40

  private let tree: PageTree
  private let signs: PageSigns
  private let headlines: [String]

  /// The title, and the heading it stands in.
  private(set) var title: String?
  private(set) var heading: Int?
  /// A sentence about a choice between two, if there was one.
  private(set) var decision: String?

  init(_ tree: PageTree, _ signs: PageSigns, headlines: [String]) {
    self.tree = tree
    self.signs = signs
    self.headlines = headlines
    choose()
  }

  private mutating func choose() {
    let site = signs.meta("og:site_name", "application-name").map { Folding.letters($0) }
    let head = [signs.meta("og:title", "twitter:title"), signs.title].compactMap { $0 } + headlines
    let known = head.map { TitleChooser.tokens($0) }
    var best: Double = 0
    for node in signs.headings {
      let text = tree.string(of: node)
      guard !text.isEmpty, text.utf8.count <= TitleChooser.maxBytes, !HomeLink.fills(node, in: tree) else {
        continue
      }
      if signs.headings.count > 1, let site, Folding.letters(text) == site { continue }
      let own = TitleChooser.tokens(text)
      guard !own.isEmpty else { continue }
      let isInside = own.count == 1 && TitleChooser.isContained(text, in: head)
      let share =
        isInside
        ? 1
        : known.map { titles in Double(own.count(where: { titles.contains($0) })) / Double(own.count) }.max()
          ?? 0
      guard share * 100 >= Double(TitleChooser.minShare) else { continue }
      if heading == nil || share > best + Double(TitleChooser.minGain) / 100 {
        best = share
        heading = node
        title = text
      }
    }
    if title != nil {
      explain()
      return
    }
    title = fromHead(site)
    guard signs.headings.count == 1, let node = signs.headings.first, !HomeLink.fills(node, in: tree) else {
      return
    }
    let text = tree.string(of: node)
    if TitleChooser.tokens(text).count >= (head.isEmpty ? 1 : TitleChooser.minWords),
      Folding.letters(text) != site
    {
      title = text
      heading = node
    }
  }

  /// Cuts what stands before or behind a bar in the heading and is no part of the title: the section, which the titles
  /// of the head do not have, or a label.
  mutating func cut(isLabel: (ArraySlice<UInt8>) -> Bool) {
    guard let whole = title, Strings.holds(whole, TitleChooser.bar) else { return }
    var parts = whole.split(separator: TitleChooser.bar, omittingEmptySubsequences: true).map(String.init)
    let heads = ([signs.meta("og:title", "twitter:title")].compactMap { $0 } + headlines).map {
      Folding.letters($0)
    }
    while parts.count > 1, let first = parts.first {
      let rest = Folding.letters(parts.dropFirst().joined())
      guard isLabel(Folding.fold(first)[...]) || heads.contains(rest) else { break }
      parts.removeFirst()
    }
    while parts.count > 1, let last = parts.last, isLabel(Folding.fold(last)[...]) { parts.removeLast() }
    title = Strings.collapsed(parts.joined(separator: TitleChooser.bar))
  }

  private static let bar = " | "

  /// Takes a block that shows the title, on pages whose title is no heading of the first rank.
  mutating func settle(_ text: String, node: Int) {
    title = text
    heading = node
  }

  private mutating func explain() {
    guard let title, let other = signs.meta("og:title") else { return }
    let own = Folding.letters(title)
    let letters = Folding.letters(other)
    if own != letters, !letters.starts(with: own), !own.starts(with: letters) {
      decision = "The title is the heading \"\(title)\", not \"\(other)\" of the head."
    }
  }

  /// A title of the head without the name of the site.
  private func fromHead(_ site: [UInt8]?) -> String? {
    let candidates = [signs.meta("og:title", "twitter:title")] + headlines.map { $0 } + [signs.title]
    guard let text = candidates.compactMap({ $0 }).first(where: { !$0.isEmpty }) else { return nil }
    return TitleChooser.withoutSite(text, site)
  }

  /// Cuts the site's name, or the shorter part behind a bar or dash, from either end.
  static func withoutSite(_ text: String, _ site: [UInt8]?) -> String {
    for sign in separators where Strings.holds(text, sign) {
      let parts = text.split(separator: sign, omittingEmptySubsequences: true).map(String.init)
      guard parts.count > 1, let first = parts.first, let last = parts.last else { continue }
      if let site, Folding.letters(last) == site {
        return Strings.collapsed(parts.dropLast().joined(separator: sign))
      }
      if let site, Folding.letters(first) == site {
        return Strings.collapsed(parts.dropFirst().joined(separator: sign))
      }
      // Without a known name the last part goes if it is short beside the rest.
      let rest = parts.dropLast().joined(separator: sign)
      if site == nil, last.utf8.count * 2 < rest.utf8.count { return Strings.collapsed(rest) }
    }
    return Strings.collapsed(text)
  }

  /// The name of the site where the title of the head is the title of the page and a short name behind it.
  var siteInTitle: String? {
    guard heading != nil, let title, let head = signs.title else { return nil }
    let letters = Folding.letters(title)
    for sign in TitleChooser.separators {
      let parts = head.split(separator: sign, omittingEmptySubsequences: true)
      guard parts.count > 1, let last = parts.last, last.utf8.count <= TitleChooser.maxSite,
        Folding.letters(parts.dropLast().joined(separator: sign)) == letters
      else { continue }
      return Strings.collapsed(String(last))
    }
    return nil
  }

  /// True where one of the titles holds the heading, letters compared.
  private static func isContained(_ heading: String, in titles: [String]) -> Bool {
    let letters = Folding.letters(heading)
    return letters.count >= minContained
      && titles.contains { ByteSearch.holds(Folding.letters($0), letters) }
  }

  /// Words of a title in lower case without punctuation.
  static func tokens(_ text: String) -> [[UInt8]] {
    Folding.fold(text).split { !ASCII.isWord($0) && $0 != 0x27 }.map(Array.init)
  }
}
