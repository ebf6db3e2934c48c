internal import RuleEngine
internal import TextCore

/// The tables of cues as they are stored.
struct CueData: Sendable {
  /// A noun or adjective that can be a cue: bits of the small numbers of the words that open its content.
  struct Nominal: Sendable, BitwiseCopyable {
    var word: UInt32
    var openers: UInt64
  }

  /// What they say about words, that about unknown words first.
  var words: FlatArray<CueWord>
  /// Listings of verbs, found by `CueWord.start`.
  var entries: FlatArray<CueListing.Entry>
  /// By word.
  var nouns: FlatArray<Nominal>
  var adjectives: FlatArray<Nominal>
  var points: CuePoints
  /// Numbers of the classes of words that a pack marks as cues of saying and of attitude.
  var speechClass: UInt8
  var mindClass: UInt8
  /// Small number of "that", for clauses without it.
  var that: UInt64
  /// Small number of "to", for infinitives.
  var to: UInt64
  /// Small number of "by", for agents.
  var by: UInt64
  /// Small number of "as", for what somebody is called.
  var asWord: UInt64

  /// Names of the classes of words that a pack marks as cues of saying and of attitude.
  private static let markedSpeech = "say"
  private static let markedMind = "think"

  /// Most small numbers: the bits of `Nominal.openers` and six bits of a key.
  static let smallLimit: UInt64 = 63

  /// Empty tables.
  init() {
    words = FlatArray()
    entries = FlatArray()
    nouns = FlatArray()
    adjectives = FlatArray()
    points = CuePoints()
    (speechClass, mindClass) = (0, 0)
    (that, to, by, asWord) = (0, 0, 0, 0)
  }

  /// Reads the tables `cue-words`, `cue-exceptions`, `cue-source-exceptions` and `cue-points`, missing ones are empty, and tells the table of
  /// words what it has learnt about them.
  init(_ rules: RuleSet, words facts: inout WordTable) {
    var reader = CueReader()
    that = reader.smallNumber(rules.vocabulary.id(of: "that"))
    to = reader.smallNumber(rules.vocabulary.id(of: "to"))
    by = reader.smallNumber(rules.vocabulary.id(of: "by"))
    asWord = reader.smallNumber(rules.vocabulary.id(of: "as"))
    if let table = rules.table("cue-words") { reader.readWords(table, rules.vocabulary, facts) }
    speechClass = reader.classes[CueData.markedSpeech] ?? 0
    mindClass = reader.classes[CueData.markedMind] ?? 0
    if let table = rules.table("cue-exceptions") { reader.readExceptions(table, rules.vocabulary, facts) }
    if let table = rules.table("cue-source-exceptions") {
      reader.readExceptions(table, rules.vocabulary, facts)
    }
    if let table = rules.table("cue-points") { reader.readPoints(table, rules.vocabulary) }
    points = reader.points
    nouns = FlatArray(
      reader.nouns.sorted { $0.key < $1.key }.map { Nominal(word: $0.key, openers: $0.value) })
    adjectives = FlatArray(
      reader.adjectives.sorted { $0.key < $1.key }.map { Nominal(word: $0.key, openers: $0.value) })
    let lists = CueData.listings(reader)
    entries = FlatArray(lists.entries)
    let reach = CueReach(points)
    let lifts = CueReach.lifts(points)
    var distinct = DistinctList<CueWord>()
    let places = facts.facts.enumerated().map { id, fact in
      var word = CueWord()
      let listed = lists.places[fact.lemma] ?? 0..<0
      word.start = UInt32(listed.lowerBound)
      word.count = UInt16(clamping: listed.count)
      word.clause = reach.bound(.clause, lists.entries[listed], fact.kind)
      word.phrase = reach.bound(.phrase, lists.entries[listed], fact.kind)
      word.plain = reach.bound(.plainPhrase, lists.entries[listed], fact.kind)
      word.number = UInt8(truncatingIfNeeded: reader.small[UInt32(id)] ?? 0)
      if lists.entries[listed].contains(where: { !$0.listing.unless.isEmpty }) {
        word.kinds.insert(.conditional)
      }
      if lifts.contains(Int(word.number)) { word.kinds.insert(.lift) }
      if reader.nouns[UInt32(id)] != nil { word.kinds.insert(.noun) }
      if reader.adjectives[UInt32(id)] != nil { word.kinds.insert(.adjective) }
      return distinct.place(of: word)
    }
    words = FlatArray(distinct.values)
    facts.complete(with: places, of: distinct.values, rules.vocabulary)
  }

  /// The listings of all verbs, and where those of each lemma stand.
  private static func listings(
    _ reader: CueReader
  ) -> (entries: [CueListing.Entry], places: [Int32: Range<Int>]) {
    var all: [(lemma: Int32, entry: CueListing.Entry)] = []
    for (key, listing) in reader.verbs {
      let entry = CueListing.Entry(key: UInt32(truncatingIfNeeded: key), listing: listing)
      all.append((Int32(truncatingIfNeeded: key >> 32), entry))
    }
    for key in reader.knownVerbs {
      let entry = CueListing.Entry(key: UInt32(truncatingIfNeeded: key), listing: CueListing(cueClass: 0))
      all.append((Int32(truncatingIfNeeded: key >> 32), entry))
    }
    all.sort { $0.lemma != $1.lemma ? $0.lemma < $1.lemma : $0.entry.key < $1.entry.key }
    var places: [Int32: Range<Int>] = [:]
    for (place, item) in all.enumerated() {
      places[item.lemma] = (places[item.lemma]?.lowerBound ?? place)..<place + 1
    }
    return (all.map(\.entry), places)
  }
}
