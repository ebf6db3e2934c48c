import Analysis
import Attribution

/// A bar chart of who speaks how many words, as SVG without a library.
///
/// Own words are solid, paraphrase is hatched, quotation is solid in another shade. Colours come from the
/// style of the page.
struct SpeakerChart {
  /// Bars shown before the rest is added up: more would not be read.
  static let mostBars = 10
  private static let width = 680
  private static let labelWidth = 220
  private static let numberWidth = 92
  private static let rowHeight = 26

  private let rows: [(name: String, share: SpeakerShare)]
  private let words: Int

  init(_ shares: [SpeakerShare], reading: Reading) {
    var rows = shares.prefix(SpeakerChart.mostBars).map { (SpeakerChart.name($0, reading), $0) }
    let rest = shares.dropFirst(SpeakerChart.mostBars)
    if !rest.isEmpty {
      var other = SpeakerShare(speaker: .nobody)
      for share in rest {
        other.attributed += share.attributed
        other.quoted += share.quoted
      }
      rows.append(("\(rest.count) others", other))
    }
    self.rows = rows
    words = shares.reduce(0) { $0 + $1.total }
  }

  /// The name of a row.
  static func name(_ share: SpeakerShare, _ reading: Reading) -> String {
    switch share.speaker {
    case .outlet: "the outlet itself"
    case .source(let index): SourceName.name(index, in: reading) ?? "unknown"
    case .nobody: "nobody named"
    }
  }

  /// The share of all words in whole percent.
  static func percent(_ share: SpeakerShare, of words: Int) -> Int {
    words == 0 ? 0 : (share.total * 200 + words) / (words * 2)
  }

  /// The picture; empty for a text without words.
  var svg: String {
    guard words > 0, let most = rows.map(\.share.total).max(), most > 0 else { return "" }
    let height = rows.count * SpeakerChart.rowHeight
    let room = SpeakerChart.width - SpeakerChart.labelWidth - SpeakerChart.numberWidth
    var out = "<svg class=\"chart\" viewBox=\"0 0 \(SpeakerChart.width) \(height)\" role=\"img\" "
    out += "aria-labelledby=\"chart-title chart-description\">\n"
    out += "<title id=\"chart-title\">Words by speaker</title>\n<desc id=\"chart-description\">"
    out += rows.map { "\(HTMLText.escape($0.name)): \($0.share.total) words" }.joined(separator: "; ")
    out += ".</desc>\n"
    out += "<defs><pattern id=\"hatch\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" "
    out += "patternTransform=\"rotate(45)\"><rect class=\"ground\" width=\"6\" height=\"6\"/>"
    out += "<rect class=\"stripe\" width=\"3\" height=\"6\"/></pattern></defs>\n"
    for (index, row) in rows.enumerated() {
      let top = index * SpeakerChart.rowHeight
      let name = HTMLText.escape(SourceName.isolated(Shortened.text(row.name, columns: 26)))
      out += "<text class=\"who\" x=\"\(SpeakerChart.labelWidth - 10)\" y=\"\(top + 17)\">\(name)</text>\n"
      var left = SpeakerChart.labelWidth
      for (kind, count) in [
        ("own", row.share.own), ("quoted", row.share.quoted), ("attributed", row.share.attributed),
      ]
      where count > 0 {
        // A bar of a few words must still be seen.
        let width = max(2, count * room / most)
        out += "<rect class=\"\(kind)\" x=\"\(left)\" y=\"\(top + 5)\" width=\"\(width)\" height=\"16\"/>\n"
        left += width
      }
      let percent = SpeakerChart.percent(row.share, of: words)
      out +=
        "<text class=\"count\" x=\"\(left + 8)\" y=\"\(top + 17)\">\(row.share.total) · \(percent)%</text>\n"
    }
    return out + "</svg>\n"
  }
}
