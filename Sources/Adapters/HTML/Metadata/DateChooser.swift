/// Chooses the dates of publication and of the last change.
struct DateChooser {
  /// Bytes behind the heading in which a written date is looked for.
  private static let reach = 1500
  /// The same for the lines right below it.
  private static let near = 200
  /// Lines above the heading in which a date may stand alone, and bytes of such a line.
  private static let linesAbove = 4
  private static let maxLine = 60
  /// Bytes of a line that opens with what its date is.
  private static let maxLabelled = 80
  /// Nodes before and behind the heading among which an element named as the day of publication counts.
  private static let nodesBefore = 120
  private static let nodesBehind = 400
  /// Minutes between two stamps of the same instant.
  private static let sameInstant = 2
  /// Days between two dates that are told apart in a decision.
  private static let notable = 1

  let tree: PageTree
  let signs: PageSigns
  let data: StructuredArticle
  let words: PageWords
  let table: BlockTable
  let heading: Int?
  /// Roots of embedded posts: their days are not the article's.
  let embeds: [Int]
  /// The node where comments of readers start: their dates are not the article's.
  let end: Int

  /// The date of publication, and a sentence about a choice, if there was one.
  func published() -> (date: WrittenDate, decision: String?)? {
    let reader = words.dates
    var found: [(date: WrittenDate, source: String)] = []
    func add(_ text: String?, _ source: String) {
      if let text, let date = reader.first(in: text) { found.append((date, source)) }
    }
    add(data.published, "the structured data")
    for name in [
      "article:published_time", "og:article:published_time", "article:published", "og:published_time",
    ] {
      add(signs.meta(name), "article:published_time")
    }
    for node in signs.publishedProps { add(value(node), "itemprop") }
    for date in data.otherDates { add(date, "the structured data") }
    for name in DateChooser.metas { add(signs.meta(name), "meta \(name)") }
    for node in signs.times where node > (heading ?? 0) && !isChange(node) {
      add(value(node), "the first time stamp")
    }
    add(fromAddress(), "the address")
    for node in signs.publishedNames.filter(isNear).prefix(1) {
      add(tree.string(node, .title) ?? value(node), "the element named as published")
    }
    if let written = written() { found.append(written) }
    guard let first = found.first else { return nil }
    let date = local(first.date, among: found.map(\.date))
    let other = found.first { abs($0.date.dayNumber - date.dayNumber) > DateChooser.notable }
    let decision = other.map {
      "The date of publication is \(date.dayText) of \(first.source), not \($0.date.dayText) of \($0.source)."
    }
    return (date, decision)
  }

  /// The date of the last change.
  func modified() -> WrittenDate? {
    let texts =
      [data.modified, signs.meta("article:modified_time", "og:updated_time", "last-modified")]
      + signs.modifiedProps.map { value($0) }
    let dates = texts.compactMap { $0 }.compactMap { words.dates.first(in: $0) }
    if let first = dates.first { return local(first, among: dates) }
    if let node = signs.times.first(where: { $0 > (heading ?? 0) && isNear($0) && isChange($0) }) {
      return value(node).flatMap { words.dates.first(in: $0) }
    }
    guard let heading else { return nil }
    let below =
      table.blocks.firstIndex { Int($0.first) >= Int(tree.nodes[heading].end) } ?? table.blocks.count
    return written(from: below, within: DateChooser.near) { $0.isModified }
  }

  /// True for a time stamp whose line says that it is the day of a change.
  private func isChange(_ node: Int) -> Bool {
    let at = (0..<table.blocks.count).partitionPoint { Int(table.blocks[$0].last) < node }
    guard at < table.blocks.count, Int(table.blocks[at].first) < Int(tree.nodes[node].end),
      table.blocks[at].range.count < DateChooser.maxLabelled
    else { return false }
    let folded = table.folded(table.blocks[at])
    return words.opening(folded, .modifiedLabel) != nil
  }

  /// Names of metas that hold the day of publication, best first.
  private static let metas = [
    "parsely-pub-date", "sailthru.date", "datepublished", "publishdate", "publish_date", "publish-date",
    "pubdate", "pub_date", "publication_date", "publicationdate", "date", "dc.date", "dc.date.issued",
    "dcterms.created", "dcterms.date", "dc.date.created", "citation_publication_date", "citation_date",
    "article.published", "originalpublicationdate", "release_date", "created", "cxenseparse:recs:publishtime",
  ]

  private func isNear(_ node: Int) -> Bool {
    guard let heading else { return true }
    return node >= heading - DateChooser.nodesBefore && node <= heading + DateChooser.nodesBehind
  }

  private func value(_ node: Int) -> String? {
    tree.string(node, .datetime) ?? tree.string(node, .content) ?? tree.string(of: node, limit: 100)
  }

  /// Servers write UTC; where another source gives the same instant with an offset, its day is the local one.
  private func local(_ date: WrittenDate, among others: [WrittenDate]) -> WrittenDate {
    guard date.isUTC, let instant = date.instant else { return date }
    return others.first {
      !$0.isUTC && $0.instant.map { abs($0 - instant) <= DateChooser.sameInstant } ?? false
    } ?? date
  }

  /// "/2024/03/26/" in the address of the page.
  private func fromAddress() -> String? {
    guard let url = signs.canonical ?? signs.meta("og:url") else { return nil }
    let parts = url.split(separator: "/")
    for i in parts.indices.dropLast(2) {
      guard parts[i].utf8.count == 4, let year = Int(parts[i]), (1990...2100).contains(year),
        let month = Int(parts[i + 1]), (1...12).contains(month), let day = Int(parts[i + 2]),
        (1...31).contains(day),
        parts[i + 2].utf8.count <= 2
      else { continue }
      return "\(year)-\(parts[i + 1])-\(parts[i + 2])"
    }
    return nil
  }

  /// A date written in a short block below the heading, in a line of its own above it, or farther below.
  private func written() -> (date: WrittenDate, source: String)? {
    guard let heading else { return nil }
    let end = Int(tree.nodes[heading].end)
    let below = table.blocks.firstIndex { Int($0.first) >= end } ?? table.blocks.count
    if let date = written(from: below, within: DateChooser.near) { return (date, "the line below the title") }
    let farther = written(from: below, within: DateChooser.reach)
    let lines = DateLineReader(words: words)
    let above = table.blocks[..<below].lastIndex { Int($0.first) < heading } ?? -1
    for at in stride(from: above, through: max(0, above - DateChooser.linesAbove + 1), by: -1) {
      let block = table.blocks[at]
      if block.range.count < DateChooser.maxLine, let line = lines.read(table.bytes, block.range),
        line.isPure
      {
        // The line below the text may have the time as well.
        if let farther, farther.dayNumber == line.date.dayNumber { break }
        return (line.date, "the line above the title")
      }
    }
    return farther.map { ($0, "a line below the title") }
  }

  private func isEmbedded(_ node: Int) -> Bool {
    embeds.contains { $0 <= node && node < Int(tree.nodes[$0].end) }
  }

  /// The first written date of a short block of which `isWanted`: by default none of a change.
  private func written(
    from start: Int, within reach: Int, isWanted: (DateCandidate) -> Bool = { !$0.isModified }
  ) -> WrittenDate? {
    let lines = DateLineReader(words: words)
    var seen = 0
    for block in table.blocks[start...] {
      if Int(block.first) >= end { return nil }
      if block.range.count < InputLimits.maxFurnitureBytes / 3, !isEmbedded(Int(block.first)),
        let found = lines.readAll(table.bytes, block.range).first(where: isWanted)
      {
        return found.date
      }
      seen += block.range.count
      if seen > reach { return nil }
    }
    return nil
  }
}
