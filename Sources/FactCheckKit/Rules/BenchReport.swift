import RuleEngine

/// A bench run as lines for a terminal.
public struct BenchReport: Sendable {
  /// The table of rules, then that of categories.
  public let lines: [String]
  /// True where a rule breaks the promise of its confidence.
  public let isBroken: Bool

  /// Runs a bench over the bytes of a corpus.
  ///
  /// - Throws: a fault where a category does not exist.
  public static func run(
    _ checker: Checker, bytes: [UInt8], categories: [String], warn: (String) -> Void
  ) throws(SetupFault) -> BenchReport {
    var wanted: [Category] = []
    for name in categories {
      guard let category = Category(name: name) else {
        let known = Category.allCases.map(\.name).joined(separator: ", ")
        throw SetupFault("unknown category \(name); known are \(known)")
      }
      wanted.append(category)
    }
    let figures = Bench(checker).run(bytes, categories: wanted) { warn($0 + "\n") }
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
      let precision = tp * 1000 / max(tp + category.falsePositives, 1)
      let recall = tp * 1000 / max(tp + category.falseNegatives, 1)
      let f1 = 2 * tp * 1000 / max(2 * tp + category.falsePositives + category.falseNegatives, 1)
      lines.append(
        category.category + String(repeating: " ", count: max(0, 22 - category.category.count))
          + column(BenchReport.decimal(precision), 10) + column(BenchReport.decimal(recall), 8)
          + column(BenchReport.decimal(f1), 7))
    }
    self.lines = lines
    isBroken = figures.rules.contains(where: \.isBroken)
  }

  private static func decimal(_ thousandths: Int) -> String {
    let digits = String(thousandths % 1000)
    return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - digits.count) + digits
  }
}
