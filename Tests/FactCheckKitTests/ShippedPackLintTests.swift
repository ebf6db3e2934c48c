import Testing

@testable import FactCheckKit

/// The shipped pack holds nothing that is legal and of no use.
@Suite("Lint of the shipped pack")
struct ShippedPackLintTests {
  /// Rules that may be tried at more than every twentieth token, each with the reason.
  ///
  /// The estimate takes every word that is on no list of frequent words for as frequent as the rarest on it, so that long
  /// lists of rare words look dear.
  static let costly: [String: String] = [
    "editorialising/interpret": "three lists of some hundred rare words each, in four frames",
    "loaded-framing/loaded-verb": "all forms of some four hundred rare verbs",
    "unsourced-accusation/harm-deed": "doers, wrongs and sufferers are all frequent words",
    "weasel/agentless-belief": "three hundred whole phrases of frequent words",
  ]

  @Test("the compiler warns of nothing, and lint finds nothing without a reason")
  func isClean() throws {
    let lint = try RuleLint(try QualityFloorTests.checker.get())
    #expect(lint.warningCount == 0, "\(lint.warnings)")
    for finding in lint.findings {
      let isExcused = finding.kind == .costly && Self.costly[finding.subject] != nil
      #expect(isExcused, "\(finding.file):\(finding.line): \(finding.message)")
    }
    let found = Set(lint.findings.filter { $0.kind == .costly }.map(\.subject))
    #expect(Set(Self.costly.keys) == found, "an excuse that is no longer needed goes")
  }
}
