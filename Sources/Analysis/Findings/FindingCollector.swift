import RuleEngine
import TextCore

/// Turns matches into findings: messages, `supersedes`, doubles, `limit`, order, fingerprints.
struct FindingCollector {
  private let rules: [Rule]
  private let templates: [TemplateFlags]
  private let text: TokenizedText
  private var matches: [RuleMatch] = []
  private var title: [Finding] = []

  /// - Parameter templates: `TemplateFlags.table` of the rules.
  init(rules: [Rule], templates: [TemplateFlags], text: TokenizedText) {
    self.rules = rules
    self.templates = templates
    self.text = text
  }

  mutating func add(_ matches: [RuleMatch]) { self.matches += matches }

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
    // Closures see the rules only: one that took the collector would copy all of it.
    let rules = rules
    kept.sort {
      $0.tokens != $1.tokens ? $0.tokens < $1.tokens : rules[$0.rule].id < rules[$1.rule].id
    }
    var findings: [Finding] = []
    var lastOfRule: [Int: Int] = [:]
    var countOfRule: [Int: Int] = [:]
    findings.reserveCapacity(title.count + kept.count)
    findings += title
    for match in kept {
      let limit = rules[match.rule].limit
      if limit > 0 {
        let count = countOfRule[match.rule, default: 0]
        if count >= limit, let last = lastOfRule[match.rule] {
          findings[last].folded += 1
          continue
        }
        countOfRule[match.rule] = count + 1
        lastOfRule[match.rule] = findings.count
      }
      findings.append(finding(match))
    }
    return fingerprinted(findings)
  }

  private func finding(_ match: RuleMatch) -> Finding {
    // A rule has many fields that count references: those wanted are read where they stand.
    let index = match.rule
    let flags = templates[index]
    var finding = Finding(
      rule: index, severity: match.severity, section: text.section(ofToken: Int(match.tokens.start)),
      message: "")
    let words = MessageTemplate.collapsed(text.string(match.tokens))
    finding.tokens = match.tokens
    finding.span = text.textSpan(match.tokens)
    finding.voice = match.voice
    finding.match = words
    if !match.captures.isEmpty {
      finding.captures = match.captures.map { ($0.name, MessageTemplate.shortened(text.string($0.tokens))) }
    }
    let captures = finding.captures
    let value: (Substring) -> String? = { name in
      if name == "match" { return MessageTemplate.shortened(words) }
      return captures.first { $0.name == name }?.text
    }
    let message = rules[index].message
    finding.message = flags.contains(.message) ? MessageTemplate.fill(message, value: value) : message
    let why = rules[index].why
    finding.why = flags.contains(.why) ? MessageTemplate.fill(why, value: value) : why
    let fix = rules[index].fix
    finding.fix = flags.contains(.fix) ? MessageTemplate.fill(fix, value: value) : fix
    let suggest = rules[index].suggest
    finding.suggestion =
      flags.contains(.suggest) ? suggest.map { MessageTemplate.fill($0, value: value) } : suggest
    return finding
  }

  private func withoutSuperseded(_ matches: [RuleMatch]) -> [RuleMatch] {
    var losers: [Int: [TokenSpan]] = [:]
    for match in matches {
      for loser in rules[match.rule].supersedes { losers[Int(loser), default: []].append(match.tokens) }
    }
    guard !losers.isEmpty else { return matches }
    return matches.filter { [losers] match in
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
      let place = Place(tokens: match.tokens, category: rules[match.rule].category)
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
    let confidence = (rules[a.rule].confidence, rules[b.rule].confidence)
    if confidence.0 != confidence.1 { return confidence.0 > confidence.1 }
    let weight = (rules[a.rule].weight ?? 0, rules[b.rule].weight ?? 0)
    if weight.0 != weight.1 { return weight.0 > weight.1 }
    return rules[a.rule].id < rules[b.rule].id
  }

  private func fingerprinted(_ findings: [Finding]) -> [Finding] {
    var findings = findings
    var seen: [UInt64: Int] = [:]
    var sentences = FoldedSentences(text)
    var match: [UInt8] = []
    for index in findings.indices {
      match.removeAll(keepingCapacity: true)
      var words = findings[index].match ?? ""
      words.withUTF8 { FoldedText.append($0, to: &match) }
      var print = Fingerprint(rule: rules[findings[index].rule].id)
      print.add(match)
      if let tokens = findings[index].tokens {
        print.add(sentences.sentence(ofToken: Int(tokens.start)))
      } else {
        print.add(match)
      }
      let content = print.value(ordinal: 0)
      let ordinal = seen[content, default: 0]
      seen[content] = ordinal + 1
      findings[index].fingerprint = ordinal == 0 ? Fingerprint.text(content) : print.text(ordinal: ordinal)
    }
    return findings
  }
}
