import RuleEngine
import TextCore

/// Rules of every category for the sample report, with words that try to break out of every output.
enum SampleRules {
  static let rules: RuleSet = {
    var set = RuleSet()
    set.packs = [
      PackIdentity(
        id: "sample", version: "1.2.3", language: "en",
        sha256: String(repeating: "0123456789abcdef", count: 4))
    ]
    set.references = [
      Reference(
        key: "guide", title: "A newsroom's guide to sources <b>",
        url: "https://guide.example/sources?a=1&b=\"2\""),
      Reference(key: "code", title: "Press code, section 2", url: "https://code.example/2"),
    ]
    set.rules = [
      rule("editorialising/judgement", .editorialising, .warning, .medium),
      rule("headline/charge", .headline, .error, .medium),
      rule("hedge/allegedly", .hedge, .note, .high),
      rule("independence/no-reply", .independence, .warning, .high),
      rule("loaded-framing/metaphor", .loadedFraming, .warning, .low),
      rule("transparency/no-byline", .transparency, .note, .high),
      rule("unsourced-accusation/bribery", .unsourcedAccusation, .error, .high),
      rule("vague-sourcing/critics", .vagueSourcing, .warning, .high),
      rule("weasel/widely-seen", .weasel, .warning, .medium),
    ]
    return set
  }()

  /// Index of a rule by its id.
  static func index(_ id: String) -> Int { rules.rules.firstIndex { $0.id == id } ?? 0 }

  private static func rule(
    _ id: String, _ category: Category, _ severity: Severity, _ confidence: Confidence
  ) -> Rule {
    var rule = Rule(
      id: id, category: category, severity: severity, confidence: confidence, message: "{match}")
    rule.why = "Readers cannot tell who stands behind it; a | b & <script>alert('why')</script>."
    rule.fix = "Name who says so, or leave it out: 100 % of the time."
    rule.refs = ["guide", "code", "unknown"]
    rule.tags = ["sample"]
    return rule
  }
}
