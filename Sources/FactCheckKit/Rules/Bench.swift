import Adapters
import Analysis
public import RuleEngine
import TextCore

/// Measures rules on labelled documents or sentences.
///
/// A record of the corpus is `{"id", "text", "label"}`: a label of `none`, `no` or `neutral` says that
/// nothing should be found. A rule's hit on such a text counts as wrong, on any other as right; a
/// category recalls a labelled text if any of its rules fires there.
public struct Bench: Sendable {
  /// Labels that say that nothing should be found.
  static let negativeLabels: Set<String> = ["none", "no", "neutral"]
  /// Hits below which a precision says nothing about a promise.
  static let fewestHits = 20

  /// What was measured of a rule.
  public struct RuleFigures: Sendable, Equatable {
    /// The rule's id.
    public var rule: String
    /// Texts it fires on.
    public var hits: Int
    /// Those of them with a label.
    public var right: Int
    /// Promised precision in thousandths.
    public var promise: Int
    /// True where the promise is broken on enough hits.
    public var isBroken: Bool { hits >= Bench.fewestHits && right * 1000 < promise * hits }
  }

  /// What was measured of a category.
  public struct CategoryFigures: Sendable, Equatable {
    /// The category's name.
    public var category: String
    /// Labelled texts it fires on.
    public var truePositives: Int
    /// Other texts it fires on.
    public var falsePositives: Int
    /// Labelled texts it does not fire on.
    public var falseNegatives: Int
  }

  /// All figures of a run.
  public struct Figures: Sendable {
    /// Rules with at least one hit, most hits first.
    public var rules: [RuleFigures] = []
    /// Categories in the order of the contract.
    public var categories: [CategoryFigures] = []
    /// Texts read.
    public var texts = 0
    /// Those with a label.
    public var labelled = 0
    /// Lines that gave no text.
    public var unread = 0
  }

  private let checker: Checker

  /// Makes a bench for the packs of a checker.
  public init(_ checker: Checker) { self.checker = checker }

  /// Runs over a corpus.
  ///
  /// - Parameters:
  ///   - bytes: JSON Lines.
  ///   - path: their name, for faults.
  ///   - categories: only these; all if empty.
  ///   - warn: takes faults of single lines; the run goes on.
  public func run(
    _ bytes: [UInt8], path: String? = nil, categories: [Category], warn: (String) -> Void
  ) -> Figures {
    var figures = Figures()
    var hits = [Int](repeating: 0, count: checker.rules.rules.count)
    var right = hits
    let wanted = categories.isEmpty ? Category.allCases : categories
    var byCategory: [Category: CategoryFigures] = [:]
    for category in wanted {
      byCategory[category] = CategoryFigures(
        category: category.name, truePositives: 0, falsePositives: 0, falseNegatives: 0)
    }
    for line in LabelledRecords(bytes, path: path) {
      switch line {
      case .failure(let fault):
        figures.unread += 1
        warn(fault.description)
      case .success(let record):
        guard let document = try? checker.document(text: record.text, id: record.id) else {
          figures.unread += 1
          warn(
            InputFault(path: path, line: record.line, message: "the text is empty or too large").description)
          continue
        }
        figures.texts += 1
        let isLabelled = !Bench.negativeLabels.contains(record.label)
        if isLabelled { figures.labelled += 1 }
        let fired = Set(checker.report(on: document).findings.map(\.rule))
        for rule in fired {
          hits[rule] += 1
          if isLabelled { right[rule] += 1 }
        }
        let firedCategories = Set(fired.map { checker.rules.rules[$0].category })
        for category in wanted {
          switch (isLabelled, firedCategories.contains(category)) {
          case (true, true): byCategory[category]?.truePositives += 1
          case (false, true): byCategory[category]?.falsePositives += 1
          case (true, false): byCategory[category]?.falseNegatives += 1
          case (false, false): break
          }
        }
      }
    }
    figures.categories = wanted.compactMap { byCategory[$0] }
    figures.rules = hits.indices.filter { hits[$0] > 0 && wanted.contains(checker.rules.rules[$0].category) }
      .map { index in
        let rule = checker.rules.rules[index]
        return RuleFigures(
          rule: rule.id, hits: hits[index], right: right[index], promise: rule.confidence.promisedPrecision)
      }
      .sorted { $0.hits != $1.hits ? $0.hits > $1.hits : $0.rule < $1.rule }
    return figures
  }
}
