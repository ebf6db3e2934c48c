import RuleEngine
import TextCore

/// Turns matches into findings: messages, `supersedes`, doubles, `limit`, order, fingerprints.
struct FindingCollector {
  /// Findings about the document that room is left for, so that adding them moves nothing.
  private static let documentFindings = 8

  private let digest: RuleDigest
  private var matches: [RuleMatch] = []
  private var title: [Finding] = []

  init(digest: RuleDigest) { self.digest = digest }

  mutating func add(_ found: [RuleMatch]) {
    if matches.isEmpty { matches = found } else { matches += found }
  }

  /// Takes over the findings of a title beside the text, without their spans.
  mutating func addTitle(_ findings: [Finding]) {
    title = findings
    for index in title.indices {
      title[index].tokens = nil
      title[index].span = nil
      title[index].voice = nil
      title[index].section = .headline
    }
  }

  /// The findings in order of start, end and rule id; those of the title first.
  func finish(_ text: TokenizedText) -> [Finding] {
    var findings = findings(text)
    Fingerprinter.add(to: &findings, prints: digest.prints, text: text)
    return findings
  }

  /// The same without fingerprints.
  func findings(_ text: TokenizedText) -> [Finding] {
    var findings = title
    guard !matches.isEmpty else { return findings }
    /// Of a rule with a limit.
    struct Count: BitwiseCopyable {
      var found: Int32 = 0
      var last: Int32 = 0
    }
    let kept = kept()
    findings.reserveCapacity(title.count + kept.count + FindingCollector.documentFindings)
    let source = MatchSource(text, digest)
    withUnsafeTemporaryAllocation(of: Count.self, capacity: digest.limits.count) { counts in
      counts.initialize(repeating: Count())
      for index in kept {
        let rule = matches[index].rule
        let limit = digest.limits[rule]
        if limit > 0 {
          if counts[rule].found >= limit {
            findings[Int(counts[rule].last)].folded += 1
            continue
          }
          counts[rule].found += 1
          counts[rule].last = Int32(truncatingIfNeeded: findings.count)
        }
        findings.append(finding(index, text, source))
      }
    }
    return findings
  }

  private func finding(_ index: Int, _ text: TokenizedText, _ source: MatchSource) -> Finding {
    let rule = matches[index].rule
    let tokens = matches[index].tokens
    let span = text.textSpan(tokens)
    let words: FindingWords =
      matches[index].captures.isEmpty
      ? .match(source, rule: Int32(truncatingIfNeeded: rule), place: span)
      : .own(OwnTexts(source.texts(ofRule: rule, at: span, captures: matches[index].captures)))
    return Finding(
      rule: rule, severity: matches[index].severity, voice: matches[index].voice,
      section: text.section(ofToken: Int(tokens.start)), tokens: tokens, span: span, folded: 0, identity: 0,
      status: .active, justification: nil, isSuppressedInSource: false, words: words)
  }

  /// A match by its place.
  private struct Placed: BitwiseCopyable {
    /// Start and end in one number.
    var place: UInt64
    var index: Int
  }

  /// Indices of the matches that are neither superseded nor doubles, in order of start, end and rule id.
  private func kept() -> [Int] {
    let superseded = SupersededSpans(matches, digest: digest)
    var placed: [Placed] = []
    placed.reserveCapacity(matches.count)
    for index in matches.indices {
      let tokens = matches[index].tokens
      if superseded.cover(tokens, ofRule: matches[index].rule) { continue }
      let place = UInt64(UInt32(bitPattern: tokens.start)) << 32 | UInt64(UInt32(bitPattern: tokens.end))
      placed.append(Placed(place: place, index: index))
    }
    // Those of a place stay in the order of the rules.
    placed.sortFew { $0.place < $1.place }
    var kept: [Int] = []
    kept.reserveCapacity(placed.count)
    var at = 0
    while at < placed.count {
      let first = at
      let place = placed[at].place
      repeat { at += 1 } while at < placed.count && placed[at].place == place
      if at == first + 1 { kept.append(placed[first].index) } else { addBest(placed[first..<at], to: &kept) }
    }
    return kept
  }

  /// Keeps of the matches of a place the best one of each category, in order of their ids.
  private func addBest(_ placed: ArraySlice<Placed>, to kept: inout [Int]) {
    let rules = digest.rules
    let first = kept.count
    for one in placed {
      let category = rules[matches[one.index].rule].category
      let known = (first..<kept.count).first { rules[matches[kept[$0]].rule].category == category }
      guard let known else {
        kept.append(one.index)
        continue
      }
      if beats(one.index, kept[known]) { kept[known] = one.index }
    }
    // They are of different categories, and so but a few.
    for index in first..<kept.count {
      var at = index
      while at > first, id(kept[at]) < id(kept[at - 1]) {
        kept.swapAt(at, at - 1)
        at -= 1
      }
    }
  }

  private func id(_ match: Int) -> String { digest.rules[matches[match].rule].id }

  /// By severity, confidence, weight, then id.
  private func beats(_ one: Int, _ other: Int) -> Bool {
    let severity = (matches[one].severity, matches[other].severity)
    if severity.0 != severity.1 { return severity.0 > severity.1 }
    let (a, b) = (matches[one].rule, matches[other].rule)
    let rules = digest.rules
    let confidence = (rules[a].confidence, rules[b].confidence)
    if confidence.0 != confidence.1 { return confidence.0 > confidence.1 }
    let weight = (rules[a].weight ?? 0, rules[b].weight ?? 0)
    if weight.0 != weight.1 { return weight.0 > weight.1 }
    return rules[a].id < rules[b].id
  }
}
