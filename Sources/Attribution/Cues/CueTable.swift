internal import RuleEngine
internal import TextCore

/// How reliable a cue is, by what it is and how its content stands to it.
///
/// Points are hundredths of the natural logarithm of the odds and add up: those of the class of the verb in its frame,
/// of the word, of the word in its frame, and of conditions (kind of source, negation and the like). 0 is even.
struct CueTable: Sendable {
  var cells: [UInt64: Int32] = [:]
  var wordPoints: [UInt64: Int32] = [:]
  /// Points of conditions: those of all frames first, then a row a frame.
  var conditions = [Int32](repeating: 0, count: CueTable.conditionCount)
  /// More points than conditions can add to a candidate.
  var mostConditionPoints = 0
  /// Small numbers of prepositions and particles by vocabulary id.
  var small: [UInt32: UInt64] = [:]
  var nouns: [UInt32: Int32] = [:]
  var adjectives: [UInt32: Int32] = [:]
  var particles: Set<UInt64> = []
  private let fallback: Int

  private static let frames: [String: Frame] = Dictionary(
    uniqueKeysWithValues: Frame.allCases.map { ($0.name, $0) })
  private static let forms: [String: VerbGroup.Form] = Dictionary(
    uniqueKeysWithValues: VerbGroup.Form.allCases.map { ($0.name, $0) })

  /// Number of cells of `conditions`.
  static let conditionCount = CueCondition.allCases.count * (Frame.allCases.count + 1)
  /// Most small numbers: six bits of a key.
  private static let smallLimit: UInt64 = 63
  /// Points of a cell no table names.
  private static let unknownCell = -300

  /// Reads the tables `cue-classes`, `cue-words` and `cue-conditions`; missing ones are empty.
  init(_ rules: RuleSet, words: WordTable) {
    fallback = CueTable.unknownCell
    if let table = rules.table("cue-classes") { readCells(table, rules.vocabulary) }
    if let table = rules.table("cue-words") { readWords(table, rules.vocabulary, words) }
    if let table = rules.table("cue-conditions") { readConditions(table, rules.vocabulary) }
  }

  /// True where the tables list a verb with a particle.
  func knows(particle: UInt32, of lemma: Int32) -> Bool {
    guard let number = small[particle], lemma >= 0 else { return false }
    return particles.contains(UInt64(lemma) << 8 | number)
  }

  /// True for a noun that can be a cue.
  func isNoun(_ word: UInt32) -> Bool { nouns[word] != nil }
  /// True for an adjective that can be a cue.
  func isAdjective(_ word: UInt32) -> Bool { adjectives[word] != nil }

  /// The points of a candidate.
  func value(of candidate: Candidate, in syntax: Syntax) -> Int {
    let unit = syntax.units[candidate.head]
    let preposition = small[candidate.preposition] ?? 0
    let family = self.family(candidate, unit)
    var points = Int(cells[cellKey(family, candidate, preposition)] ?? Int32(fallback))
    if let base = wordKey(candidate, unit) {
      points += Int(wordPoints[base] ?? 0)
      points += Int(wordPoints[base | frameKey(candidate.frame, preposition)] ?? 0)
    }
    var bits = CueCondition.bits(candidate, syntax)
    while bits != 0 {
      let condition = bits.trailingZeroBitCount
      bits &= bits - 1
      points += Int(conditions[condition])
      points += Int(conditions[(Int(candidate.frame.rawValue) + 1) * CueCondition.allCases.count + condition])
    }
    return points
  }

  /// The points of a candidate without conditions, plus the most they can add: where this is under the dial, its
  /// content need not be looked for.
  func bound(of candidate: Candidate, in syntax: Syntax) -> Int {
    let unit = syntax.units[candidate.head]
    let preposition = small[candidate.preposition] ?? 0
    var points = Int(cells[cellKey(family(candidate, unit), candidate, preposition)] ?? Int32(fallback))
    if let base = wordKey(candidate, unit) {
      points += Int(wordPoints[base] ?? 0)
      points += Int(wordPoints[base | frameKey(candidate.frame, preposition)] ?? 0)
    }
    return points + mostConditionPoints
  }

  private enum Family: UInt64 { case speech, someSpeech, mind, someMind, other, noun, adjective, mark }

  private func family(_ candidate: Candidate, _ unit: Unit) -> Family {
    switch candidate.frame {
    case .accordingInitial, .accordingFinal, .headlineColon, .bodyColon, .dash, .words: return .mark
    default: break
    }
    if unit.wordClass == .noun || unit.wordClass == .name { return .noun }
    if unit.wordClass == .adjective { return .adjective }
    switch unit.kind {
    case .speech: return .speech
    case .someSpeech: return .someSpeech
    case .mind: return .mind
    case .someMind: return .someMind
    case .other: return .other
    }
  }

  private func cellKey(_ family: Family, _ candidate: Candidate, _ preposition: UInt64) -> UInt64 {
    family.rawValue << 32 | UInt64(candidate.form.rawValue) << 24 | (candidate.isPassive ? 1 << 23 : 0)
      | frameKey(candidate.frame, preposition)
  }

  /// Bits 6 to 13 the frame (plus one, so that 0 means none), bits 0 to 5 the preposition.
  private func frameKey(_ frame: Frame, _ preposition: UInt64) -> UInt64 {
    (UInt64(frame.rawValue) + 1) << 6 | preposition
  }

  private func wordKey(_ candidate: Candidate, _ unit: Unit) -> UInt64? {
    if unit.wordClass == .verb, unit.lemma >= 0 {
      return verbKey(unit.lemma, particle: small[candidate.particle] ?? 0, isPassive: candidate.isPassive)
    }
    if unit.wordClass == .noun, let row = nouns[unit.word] { return UInt64(row) << 32 | 1 << 60 }
    if unit.wordClass == .adjective, let row = adjectives[unit.word] { return UInt64(row) << 32 | 1 << 61 }
    return nil
  }

  private func verbKey(_ lemma: Int32, particle: UInt64, isPassive: Bool) -> UInt64 {
    UInt64(lemma) << 32 | particle << 24 | (isPassive ? 1 << 23 : 0)
  }

  // MARK: reading

  private mutating func smallNumber(_ word: UInt32) -> UInt64 {
    guard word != 0 else { return 0 }
    if let known = small[word] { return known }
    let next = min(UInt64(small.count) + 1, CueTable.smallLimit)
    small[word] = next
    return next
  }

  /// "NP+of" or "P:about": frame and preposition.
  private mutating func parseFrame(_ text: String, _ vocabulary: Vocabulary) -> (Frame, UInt64)? {
    if let frame = CueTable.frames[text] { return (frame, 0) }
    for (prefix, frame) in [("P:", Frame.preposition), ("NP+", .objectPreposition)]
    where text.hasPrefix(prefix) {
      return (frame, smallNumber(vocabulary.id(of: String(text.dropFirst(prefix.count)))))
    }
    return nil
  }

  private mutating func readCells(_ table: DataTable, _ vocabulary: Vocabulary) {
    guard let kind = table.column("class"), let frame = table.column("frame"),
      let form = table.column("form"),
      let value = table.column("points")
    else { return }
    let families: [String: Family] = [
      "C": .speech, "c": .someSpeech, "M": .mind, "m": .someMind, "o": .other, "N": .noun, "A": .adjective,
      "X": .mark,
    ]
    for row in 0..<table.rowCount {
      guard let family = families[table.cell(row, kind)],
        let (frame, preposition) = parseFrame(table.cell(row, frame), vocabulary),
        let points = Int32(table.cell(row, value))
      else { continue }
      let isPassive = table.cell(row, form).hasPrefix("pass-")
      let name = isPassive ? String(table.cell(row, form).dropFirst(5)) : table.cell(row, form)
      guard let form = CueTable.forms[name] else { continue }
      let candidate = Candidate(
        frame: frame, form: form, cue: Span(0, 0), head: 0, isPassive: isPassive, source: nil, content: [])
      cells[cellKey(family, candidate, preposition)] = points
    }
  }

  private mutating func readWords(_ table: DataTable, _ vocabulary: Vocabulary, _ words: WordTable) {
    guard let kind = table.column("class"), let frame = table.column("frame"),
      let value = table.column("points")
    else { return }
    for entry in table.entries {
      // Verbs are keyed by their base form: the other forms lead to the same lemma.
      switch entry.form {
      case .base, .plain, .singular, .plural: break
      default: continue
      }
      let row = Int(entry.row)
      guard let points = Int32(table.cell(row, value)), let first = entry.words.first else { continue }
      var base: UInt64
      let kind = table.cell(row, kind)
      switch kind {
      case "V", "V-pass":
        guard entry.form == .base || entry.form == .plain, words[first].lemma >= 0 else { continue }
        let particle = entry.words.count > 1 ? smallNumber(entry.words[1]) : 0
        if particle != 0 { particles.insert(UInt64(words[first].lemma) << 8 | particle) }
        base = verbKey(words[first].lemma, particle: particle, isPassive: kind == "V-pass")
      case "N":
        let number = nouns[first] ?? Int32(nouns.count)
        nouns[first] = number
        base = UInt64(number) << 32 | 1 << 60
      case "A":
        let number = adjectives[first] ?? Int32(adjectives.count)
        adjectives[first] = number
        base = UInt64(number) << 32 | 1 << 61
      default: continue
      }
      if table.cell(row, frame) != "*" {
        guard let (frame, preposition) = parseFrame(table.cell(row, frame), vocabulary) else { continue }
        base |= frameKey(frame, preposition)
      }
      wordPoints[base] = points
    }
  }

  private mutating func readConditions(_ table: DataTable, _ vocabulary: Vocabulary) {
    guard let name = table.column("condition"), let frame = table.column("frame"),
      let value = table.column("points")
    else { return }
    for row in 0..<table.rowCount {
      guard let condition = CueCondition.allCases.first(where: { $0.name == table.cell(row, name) }),
        let points = Int32(table.cell(row, value))
      else { continue }
      let frame = CueTable.frames[table.cell(row, frame)]
      let row = frame.map { Int($0.rawValue) + 1 } ?? 0
      conditions[row * CueCondition.allCases.count + Int(condition.rawValue)] = points
    }
    let width = CueCondition.allCases.count
    let general = conditions[0..<width].reduce(0) { $0 + max(0, Int($1)) }
    let special = stride(from: width, to: conditions.count, by: width).map { start in
      conditions[start..<start + width].reduce(0) { $0 + max(0, Int($1)) }
    }
    mostConditionPoints = general + (special.max() ?? 0)
  }
}
