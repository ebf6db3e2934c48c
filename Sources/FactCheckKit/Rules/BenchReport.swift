import RuleEngine

/// A bench run as lines for a terminal.
public struct BenchReport: Sendable {
  /// The table of rules, then that of categories.
  public let lines: [String]
  /// True where a rule breaks the promise of its confidence.
  public let isBroken: Bool

  /// True where a line of the corpus could not be read.
  public let isIncomplete: Bool

  /// Runs a bench over the bytes of a corpus.
  ///
  /// - Parameters:
  ///   - path: the name of the corpus, for faults of its lines.
  ///   - warn: takes faults of single lines; the run goes on.
  /// - Throws: a fault where a category does not exist.
  public static func run(
    _ checker: Checker, bytes: [UInt8], path: String? = nil, categories: [String], warn: (String) -> Void
  ) throws(SetupFault) -> BenchReport {
    var wanted: [Category] = []
    for name in categories {
      guard let category = Category(name: name) else {
        let known = Category.allCases.map(\.name).joined(separator: ", ")
        throw SetupFault("error: unknown category \(name); known are \(known)")
      }
      wanted.append(category)
    }
    let figures = Bench(checker).run(bytes, path: path, categories: wanted) { warn($0 + "\n") }
    return BenchReport(figures)
  }

  private init(_ figures: Bench.Figures) {
    var lines = ["\(figures.texts) texts, \(figures.labelled) labelled", ""]
    let width = max(4, figures.rules.map(\.rule.count).max() ?? 0)
    func column(_ text: String, _ width: Int) -> String {
      String(repeating: " ", count: max(0, width - text.count)) + text
    }
    lines.append("rule" + String(repeating: " ", count: width - 4) + "   hits  right  precision  promise")
    for rule in figures.rules {
      let share = rule.right * 1000 / max(rule.hits, 1)
      let verdict =
        rule.hits < Bench.fewestHits ? "too few hits" : rule.isBroken ? "BROKEN" : "kept"
      lines.append(
        rule.rule + String(repeating: " ", count: width - rule.rule.count) + column("\(rule.hits)", 7)
          + column("\(rule.right)", 7) + column(BenchReport.decimal(share), 11)
          + column(BenchReport.decimal(rule.promise), 9) + "  " + verdict)
    }
    lines.append("")
    lines.append("category               precision  recall     f1")
    for category in figures.categories {
      let tp = category.truePositives
      let (fp, fn) = (category.falsePositives, category.falseNegatives)
      lines.append(
        category.category + String(repeating: " ", count: max(0, 22 - category.category.count))
          + column(BenchReport.share(tp, of: tp + fp), 10) + column(BenchReport.share(tp, of: tp + fn), 8)
          + column(BenchReport.share(2 * tp, of: 2 * tp + fp + fn), 7))
    }
    self.lines = lines
    isIncomplete = figures.unread > 0
    isBroken = figures.rules.contains(where: \.isBroken)
  }

  /// A share, or a dash where there is nothing to take it of.
  private static func share(_ part: Int, of whole: Int) -> String {
    whole == 0 ? "-" : decimal(part * 1000 / whole)
  }

  private static func decimal(_ thousandths: Int) -> String {
    let digits = String(thousandths % 1000)
    return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - digits.count) + digits
  }
}
