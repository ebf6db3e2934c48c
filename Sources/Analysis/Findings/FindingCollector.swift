import RuleEngine
import TextCore

/// Turns matches into findings: messages, `supersedes`, doubles, `limit`, order, fingerprints.
struct FindingCollector {
  private let rules: RuleSet
  private let text: TokenizedText
  private var matches: [RuleMatch] = []
  private var title: [Finding] = []

  init(rules: RuleSet, text: TokenizedText) {
    self.rules = rules
    self.text = text
  }

  mutating func add(_ match: RuleMatch) { matches.append(match) }

  /// Takes over the findings of a title beside the text, without their spans.
  mutating func addTitle(_ findings: [Finding]) {
    for var finding in findings {
      finding.tokens = nil
      finding.span = nil
      finding.voice = nil
      finding.section = .headline
      title.append(finding)
    }
  }

  /// The findings in order of start, end and rule id; those of the title first.
  func finish() -> [Finding] {
    var kept = withoutSuperseded(matches)
    kept = withoutDoubles(kept)
    kept.sort {
      $0.tokens != $1.tokens ? $0.tokens < $1.tokens : rules.rules[$0.rule].id < rules.rules[$1.rule].id
    }
    var findings: [Finding] = []
    var lastOfRule: [Int: Int] = [:]
    var countOfRule: [Int: Int] = [:]
    for match in kept {
      let rule = rules.rules[match.rule]
      let count = countOfRule[match.rule, default: 0]
      if rule.limit > 0, count >= rule.limit, let last = lastOfRule[match.rule] {
        findings[last].folded += 1
        continue
      }
      countOfRule[match.rule] = count + 1
      lastOfRule[match.rule] = findings.count
      findings.append(finding(match))
    }
    return fingerprinted(title + findings)
  }

  private func finding(_ match: RuleMatch) -> Finding {
    let rule = rules.rules[match.rule]
    var finding = Finding(
      rule: match.rule, severity: match.severity, section: text.section(ofToken: Int(match.tokens.start)),
      message: "")
    let words = MessageTemplate.collapsed(text.string(match.tokens))
    finding.tokens = match.tokens
    finding.span = text.textSpan(match.tokens)
    finding.voice = match.voice
    finding.match = words
    finding.captures = match.captures.map { ($0.name, MessageTemplate.shortened(text.string($0.tokens))) }
    let value: (Substring) -> String? = { name in
      if name == "match" { return MessageTemplate.shortened(words) }
      return finding.captures.first { $0.name == name }?.text
    }
    finding.message = MessageTemplate.fill(rule.message, value: value)
    finding.why = MessageTemplate.fill(rule.why, value: value)
    finding.fix = MessageTemplate.fill(rule.fix, value: value)
    finding.suggestion = rule.suggest.map { MessageTemplate.fill($0, value: value) }
    return finding
  }

  private func withoutSuperseded(_ matches: [RuleMatch]) -> [RuleMatch] {
    var losers: [Int: [TokenSpan]] = [:]
    for match in matches {
      for loser in rules.rules[match.rule].supersedes { losers[Int(loser), default: []].append(match.tokens) }
    }
    guard !losers.isEmpty else { return matches }
    return matches.filter { match in
      !(losers[match.rule] ?? []).contains { $0.overlaps(match.tokens) }
    }
  }

  /// Of findings with the same span and category the one of higher severity, confidence, weight, then id.
  private func withoutDoubles(_ matches: [RuleMatch]) -> [RuleMatch] {
    struct Place: Hashable {
      var tokens: TokenSpan
      var category: Category
    }
    var best: [Place: Int] = [:]
    for (index, match) in matches.enumerated() {
      let place = Place(tokens: match.tokens, category: rules.rules[match.rule].category)
      if let other = best[place] {
        if beats(match, matches[other]) { best[place] = index }
      } else {
        best[place] = index
      }
    }
    return best.values.sorted().map { matches[$0] }
  }

  private func beats(_ a: RuleMatch, _ b: RuleMatch) -> Bool {
    if a.severity != b.severity { return a.severity > b.severity }
    let x = rules.rules[a.rule]
    let y = rules.rules[b.rule]
    if x.confidence != y.confidence { return x.confidence > y.confidence }
    if x.weight ?? 0 != y.weight ?? 0 { return x.weight ?? 0 > y.weight ?? 0 }
    return x.id < y.id
  }

  private func fingerprinted(_ findings: [Finding]) -> [Finding] {
    var seen: [String: Int] = [:]
    return findings.map { finding in
      var finding = finding
      let rule = rules.rules[finding.rule].id
      var sentence = finding.match ?? ""
      if let tokens = finding.tokens {
        let index = Int(text.sentenceOfToken[Int(tokens.start)])
        sentence = text.document.string(text.sentences[index].span)
      }
      let content = Fingerprint.make(rule: rule, match: finding.match ?? "", sentence: sentence, ordinal: 0)
      let ordinal = seen[content, default: 0]
      seen[content] = ordinal + 1
      finding.fingerprint =
        ordinal == 0
        ? content
        : Fingerprint.make(rule: rule, match: finding.match ?? "", sentence: sentence, ordinal: ordinal)
      return finding
    }
  }
}
