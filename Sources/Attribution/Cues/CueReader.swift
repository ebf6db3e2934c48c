internal import RuleEngine
internal import TextCore

/// Reads the tables of cues: `cue-words`, `cue-exceptions`, `cue-source-exceptions` and `cue-points`; missing ones are empty.
struct CueReader {
  /// Listings of verbs by lemma, particle and frame.
  private(set) var verbs: [UInt64: CueListing] = [:]
  /// Lemmas with their particles that are listed in some frame.
  private(set) var knownVerbs: Set<UInt64> = []
  /// Small numbers of prepositions, particles and conjunctions by vocabulary id.
  private(set) var small: [UInt32: UInt64] = [:]
  /// Nouns and adjectives that can be cues, with bits of the small numbers of the words that open their content.
  private(set) var nouns: [UInt32: UInt64] = [:]
  private(set) var adjectives: [UInt32: UInt64] = [:]
  private(set) var classes: [String: UInt8] = [:]
  private(set) var points = CuePoints()

  private static let frames: [String: Frame] = {
    var all = Dictionary(uniqueKeysWithValues: Frame.allCases.map { ($0.name, $0) })
    // A hearer before a clause or quotation: "told A that C".
    all["ADDR"] = .objectThat
    return all
  }()

  /// The small number of a word; words beyond the limit share the last one.
  mutating func smallNumber(_ word: UInt32) -> UInt64 {
    guard word != 0 else { return 0 }
    if let known = small[word] { return known }
    let next = min(UInt64(small.count) + 1, CueData.smallLimit)
    small[word] = next
    return next
  }

  /// "NP+of" or "P:about": frame and preposition.
  private mutating func parseFrame(_ text: Substring, _ vocabulary: Vocabulary) -> (Frame, UInt64)? {
    if let frame = CueReader.frames[String(text)] { return (frame, 0) }
    for (prefix, frame) in [("P:", Frame.preposition), ("NP+", .objectPreposition)]
    where text.hasPrefix(prefix) {
      return (frame, smallNumber(vocabulary.id(of: String(text.dropFirst(prefix.count)))))
    }
    return nil
  }

  private mutating func classNumber(_ name: String) -> UInt8 {
    if let known = classes[name] { return known }
    // A table has a few dozen classes; more would share the last number.
    let next = UInt8(min(classes.count, Int(UInt8.max)))
    classes[name] = next
    return next
  }

  /// Bits 32 and up the lemma, then the particle; verbs are keyed by their base form, as the other forms lead to the
  /// same lemma.
  private mutating func verbKey(_ entry: DataTable.Entry, _ words: WordTable) -> UInt64? {
    switch entry.form {
    case .base, .plain: break
    default: return nil
    }
    guard let first = entry.words.first, words[first].lemma >= 0 else { return nil }
    let particle = entry.words.count > 1 ? smallNumber(entry.words[1]) : 0
    return UInt64(words[first].lemma) << 32 | UInt64(CueListing.key(particle: particle))
  }

  mutating func readWords(_ table: DataTable, _ vocabulary: Vocabulary, _ words: WordTable) {
    guard let kind = table.column("kind"), let name = table.column("class"),
      let frames = table.column("frames")
    else { return }
    for entry in table.entries {
      let row = Int(entry.row)
      let list = table.cell(row, frames).split(separator: " ")
      switch table.cell(row, kind) {
      case "V":
        guard let verb = verbKey(entry, words) else { continue }
        let number = classNumber(table.cell(row, name))
        knownVerbs.insert(verb)
        for text in list {
          guard let (frame, preposition) = parseFrame(text, vocabulary) else { continue }
          verbs[verb | UInt64(CueListing.key(frame, preposition))] = CueListing(cueClass: number)
        }
      case "N", "A":
        guard let word = entry.words.first, entry.words.count == 1 else { continue }
        var openers: UInt64 = 0
        for text in list { openers |= 1 << smallNumber(vocabulary.id(of: String(text))) }
        if table.cell(row, kind) == "N" {
          nouns[word] = openers
        } else {
          adjectives[word] = openers
        }
      default: continue
      }
    }
  }

  mutating func readExceptions(_ table: DataTable, _ vocabulary: Vocabulary, _ words: WordTable) {
    guard let frames = table.column("frames") else { return }
    let unless = table.column("unless")
    for entry in table.entries {
      guard let verb = verbKey(entry, words) else { continue }
      var spared: CueSource = []
      if let unless {
        for name in table.cell(Int(entry.row), unless).split(separator: " ") {
          spared.formUnion(CueSource(named: name) ?? [])
        }
      }
      for text in table.cell(Int(entry.row), frames).split(separator: " ") {
        guard let (frame, preposition) = parseFrame(text, vocabulary) else { continue }
        let key = verb | UInt64(CueListing.key(frame, preposition))
        verbs[key] = CueListing(
          cueClass: verbs[key]?.cueClass ?? (spared.isEmpty ? 0 : classOfVerb(verb)), isException: true,
          unless: spared)
      }
    }
  }

  /// The class of a verb in any frame it is listed in, the lowest number where it has several.
  private func classOfVerb(_ verb: UInt64) -> UInt8 {
    verbs.filter { $0.key >> 24 == verb >> 24 && !$0.value.isException }.map(\.value.cueClass).min() ?? 0
  }

  mutating func readPoints(_ table: DataTable, _ vocabulary: Vocabulary) {
    guard let part = table.column("part"), let of = table.column("of"), let group = table.column("in"),
      let column = table.column("points")
    else { return }
    for number in classes.values {
      while points.classes[0].count <= Int(number) {
        points.classes[0].append(0)
        points.classes[1].append(0)
      }
    }
    for row in 0..<table.rowCount {
      guard let value = Int32(table.cell(row, column)) else { continue }
      set(
        part: table.cell(row, part), of: table.cell(row, of), group: table.cell(row, group), value, vocabulary
      )
    }
  }

  private mutating func set(
    part: String, of name: String, group: String, _ value: Int32, _ vocabulary: Vocabulary
  ) {
    let frame = CueReader.frames[name].map { Int($0.rawValue) }
    let pair = group == "phrase" ? 1 : 0
    let isListed = group == "listed"
    switch part {
    case "listed": if let frame { points.listed[frame] = value }
    case "unlisted": if let frame { points.unlisted[frame] = value }
    case "exception": points.exceptions[pair] = value
    case "class": if let number = classes[name] { points.classes[pair][Int(number)] = value }
    case "kind":
      if let kind = VerbKind.allCases.first(where: { String(describing: $0) == name }) {
        points.kinds[pair][Int(kind.rawValue)] = value
      }
    case "known": points.known[pair] = value
    case "form": setForm(name, pair, value)
    case "preposition":
      let all =
        name == "-" ? Array(0...Int(CueData.smallLimit)) : [Int(smallNumber(vocabulary.id(of: name)))]
      for number in all {
        if isListed {
          points.listedPrepositions[number] = value
        } else {
          points.unlistedPrepositions[number] = value
        }
      }
    case "noun":
      if let frame {
        if isListed { points.listedNouns[frame] = value } else { points.unlistedNouns[frame] = value }
      }
    case "noun-form":
      if let form = VerbGroup.Form.allCases.first(where: { $0.name == name }) {
        points.nounForms[Int(form.rawValue)] = value
      }
    case "adjective": if isListed { points.listedAdjective = value } else { points.unlistedAdjective = value }
    case "mark":
      if let frame {
        if group == "noun" { points.nounMarks[frame] = value } else { points.marks[frame] = value }
      }
    case "condition":
      if let condition = CueCondition.allCases.first(where: { $0.name == name }) {
        points.conditions[Int(condition.rawValue)] = value
      }
    default: break
    }
  }

  /// "inf" also stands for the imperative, "pass" for all forms of the passive.
  private mutating func setForm(_ name: String, _ pair: Int, _ value: Int32) {
    for form in VerbGroup.Form.allCases {
      let place = Int(form.rawValue) * 2
      if name == "pass" { points.forms[pair][place + 1] = value }
      if name == form.name || name == "inf" && form == .imperative { points.forms[pair][place] = value }
    }
  }
}
