public import Analysis
import Reporting
public import RuleEngine
import TextCore

/// One of two drafts: its report and the rules it was judged by.
public struct Draft: Sendable {
  /// The report.
  public let report: DocumentReport
  /// The rules.
  public let rules: RuleSet

  /// Makes a draft.
  public init(report: DocumentReport, rules: RuleSet) {
    self.report = report
    self.rules = rules
  }

  /// The id of the rule of a finding.
  func rule(_ index: Int) -> String { rules.rules[report.findings[index].rule].id }

  /// Line of a finding in the input, from 1; nil for findings about the document.
  func line(_ index: Int, _ positions: Positions) -> Int? {
    report.findings[index].span.map { positions.lines($0).line }
  }

  /// The sentence a finding begins in; empty for findings about the document.
  func sentence(_ index: Int) -> String {
    guard let tokens = report.findings[index].tokens else { return "" }
    let sentence = report.text.sentences[Int(report.text.sentenceOfToken[Int(tokens.start)])]
    return report.text.document.string(sentence.span)
  }

  /// This draft beside a later one.
  func compared(to new: Draft) -> DraftComparison {
    DraftComparison(
      old: report.findings, new: new.report.findings, oldRule: { rules.rules[$0].id },
      newRule: { new.rules.rules[$0].id }, oldSentence: sentence, newSentence: new.sentence)
  }
}
