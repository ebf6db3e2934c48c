internal import RuleEngine
internal import TextCore

/// The facts about all words of a vocabulary, by word id.
struct WordTable: Sendable {
  /// Facts by word id while tables are read, empty in a stored table: entry 0 stands for unknown words.
  private(set) var facts: [WordFacts]
  /// Where to find what units and cues ask of words, by word id; entry 0 stands for unknown words.
  var places: FlatArray<WordPlace>
  /// The different marks of words, that of unknown words first.
  var marks: FlatArray<WordMark>
  /// What each mark tells of a unit, as `UnitFacts` keeps it.
  var told: FlatArray<UInt32>
  /// Endings of unknown words with the class they tell.
  var suffixes = SuffixTable()

  /// No words.
  init() {
    facts = []
    places = FlatArray()
    marks = FlatArray()
    told = FlatArray()
  }

  /// Reads the tables `function-words`, `word-classes`, `word-traits` and `suffixes`; missing ones are empty.
  init(_ rules: RuleSet) {
    facts = Array(repeating: WordFacts(), count: rules.vocabulary.count + 1)
    places = FlatArray()
    marks = FlatArray()
    told = FlatArray()
    if let table = rules.table("word-classes") { addClasses(table) }
    if let table = rules.table("function-words") { addFunctionWords(table) }
    if let table = rules.table("word-traits") { addTraits(table) }
    if let table = rules.table("suffixes") { addSuffixes(table) }
    // What can speak goes before what cannot: the second table overrides the first.
    if let table = rules.table("things") { addHeads(table) }
    if let table = rules.table("source-heads") { addHeads(table) }
    if let table = rules.table("titles") { addTitles(table) }
    if let table = rules.table("given-names") { addGivenNames(table) }
    if let table = rules.table("acts") { addActs(table) }
    if let table = rules.table("countries") { addPlaces(table) }
  }

  /// Makes the marks of words, once it is known what cues they can be.
  ///
  /// - Parameter cues: place of each word in `list`.
  mutating func complete(with cues: [UInt16], of list: [CueWord], _ vocabulary: Vocabulary) {
    var distinct = DistinctList<WordMark>()
    places = FlatArray(
      zip(facts, cues).enumerated().map { id, known in
        let (facts, cue) = known
        var mark = WordMark(facts, isCue: !list[Int(cue)].kinds.isEmpty)
        // Words that are places are nothing else where they have a capital, and those with signs may be numbers.
        if id > 0, !facts.isListed, !facts.isPlural, !mark.traits.has(.place) {
          let word = Array(vocabulary.word(UInt32(id)).utf8)
          if word.allSatisfy({ $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z") }) {
            mark.setEnding(of: word, suffixes)
          }
        }
        return WordPlace(mark: distinct.place(of: mark), cue: cue)
      })
    marks = FlatArray(distinct.values)
    told = FlatArray(
      ClassFacts.with { facts in
        distinct.values.map { UnitFacts.told($0, facts) }
      })
  }

  /// Facts of a word while tables are read; those of unknown words for ids out of bounds.
  subscript(_ word: UInt32) -> WordFacts {
    facts[Int(word) < facts.count ? Int(word) : 0]
  }

  /// What units take over of a word; of unknown words for ids out of bounds.
  func mark(_ word: UInt32) -> WordMark { marks[Int(places[Int(word) < places.count ? Int(word) : 0].mark)] }

  private mutating func addClasses(_ table: DataTable) {
    guard let classes = table.column("class"), let weights = table.column("weight") else { return }
    let kinds = table.column("kind")
    // Entries come in row order: a row's cells are read once for all its forms.
    var row = -1
    var weight: UInt32 = 0
    var wordClass = WordClass.boundary
    var kind = VerbKind.other
    for entry in table.entries where entry.words.count == 1 && Int(entry.words[0]) < facts.count {
      if Int(entry.row) != row {
        row = Int(entry.row)
        weight = UInt32(table.cell(row, weights)) ?? 0
        wordClass = WordClass(named: table.cell(row, classes)) ?? .boundary
        kind = wordClass == .verb ? kinds.map { VerbKind(letter: table.cell(row, $0)) } ?? .other : .other
      }
      let word = Int(entry.words[0])
      switch wordClass {
      case .noun:
        facts[word].noun = max(facts[word].noun, weight)
        if entry.form == .plural { facts[word].isPlural = true }
      case .adjective: facts[word].adjective = max(facts[word].adjective, weight)
      case .adverb: facts[word].adverb = max(facts[word].adverb, weight)
      case .verb:
        let forms = VerbForms(entry.form)
        if facts[word].lemma == entry.row {
          facts[word].forms.formUnion(forms)
        } else if weight > facts[word].verb || facts[word].lemma < 0 {
          facts[word].verb = weight
          facts[word].lemma = Int32(entry.row)
          facts[word].forms = forms
          facts[word].kind = kind
        }
      default: break
      }
    }
  }

  private mutating func addFunctionWords(_ table: DataTable) {
    guard let classes = table.column("class") else { return }
    for entry in table.entries where entry.words.count == 1 && Int(entry.words[0]) < facts.count {
      facts[Int(entry.words[0])].function = WordClass(named: table.cell(Int(entry.row), classes))
    }
  }

  private mutating func addTraits(_ table: DataTable) {
    guard let column = table.column("traits") else { return }
    var bits: [Substring: TraitSet] = [:]
    var names: [String] = []
    for trait in Trait.allCases { names.append(trait.name) }
    for (trait, name) in zip(Trait.allCases, names) { bits[Substring(name)] = TraitSet(trait) }
    for entry in table.entries where entry.words.count == 1 && Int(entry.words[0]) < facts.count {
      for name in table.cell(Int(entry.row), column).split(separator: " ") {
        if let bit = bits[name] { facts[Int(entry.words[0])].traits.insert(bit) }
      }
    }
  }

  private mutating func addSuffixes(_ table: DataTable) {
    guard let column = table.column("class") else { return }
    var list: [SuffixTable.Suffix] = []
    for row in 0..<table.rowCount {
      let name = table.cell(row, column)
      guard let wordClass = WordClass(named: name) else { continue }
      let forms: VerbForms = name == "ed" ? .ed : name == "ing" ? .ing : []
      list.append(
        SuffixTable.Suffix(bytes: Array(table.cell(row, 0).utf8), wordClass: wordClass, forms: forms))
    }
    suffixes = SuffixTable(list)
  }

  private mutating func addHeads(_ table: DataTable) {
    guard let column = table.column("kind") else { return }
    var row = -1
    var head: SourceHead?
    for entry in table.entries where entry.words.count == 1 && Int(entry.words[0]) < facts.count {
      let word = Int(entry.words[0])
      if Int(entry.row) != row {
        row = Int(entry.row)
        head = SourceHead(rawValue: table.cell(row, column))
      }
      facts[word].head = head
      if entry.form == .plural { facts[word].isPlural = true }
      switch facts[word].head {
      case .role: facts[word].traits.insert(TraitSet(.role))
      case .institution: facts[word].traits.insert(TraitSet(.institution))
      case .document: facts[word].traits.insert(TraitSet(.document))
      default: break
      }
    }
  }

  private mutating func addTitles(_ table: DataTable) {
    guard let column = table.column("gender") else { return }
    for entry in table.entries where entry.words.count == 1 && Int(entry.words[0]) < facts.count {
      facts[Int(entry.words[0])].traits.insert(TraitSet(.title))
      addGender(entry, table.cell(Int(entry.row), column))
    }
  }

  private mutating func addGivenNames(_ table: DataTable) {
    guard let column = table.column("gender") else { return }
    for entry in table.entries where entry.words.count == 1 && Int(entry.words[0]) < facts.count {
      let gender = table.cell(Int(entry.row), column)
      // "u": a given name of both.
      if gender == "u" {
        addGender(entry, "m")
        addGender(entry, "f")
      } else {
        addGender(entry, gender)
      }
    }
  }

  private mutating func addGender(_ entry: DataTable.Entry, _ gender: String) {
    if gender == "m" { facts[Int(entry.words[0])].traits.insert(TraitSet(.masculine)) }
    if gender == "f" { facts[Int(entry.words[0])].traits.insert(TraitSet(.feminine)) }
  }

  private mutating func addPlaces(_ table: DataTable) {
    guard let column = table.column("kind") else { return }
    for entry in table.entries {
      guard let first = entry.words.first, Int(first) < facts.count else { continue }
      facts[Int(first)].traits.insert(TraitSet(.placeName))
      guard entry.words.count == 1 else { continue }
      switch table.cell(Int(entry.row), column) {
      case "capital", "country": facts[Int(entry.words[0])].traits.insert(TraitSet(.place))
      default: break
      }
    }
  }

  private mutating func addActs(_ table: DataTable) {
    guard let column = table.column("act") else { return }
    for entry in table.entries where entry.words.count == 1 && Int(entry.words[0]) < facts.count {
      facts[Int(entry.words[0])].act =
        table.cell(Int(entry.row), column) == "attitude" ? .attitude : .statement
    }
  }
}
