/// Finds every possible attribution of a text; deciding is left to the cue table and to the choice.
///
/// All its methods are mutating, though few change anything: the others would be handed a copy of it, call by call.
struct CandidateFinder {
  let syntax: Syntax
  let model: AttributionModel
  let cues: CueTable
  /// The candidates; made ready by `run`.
  var room = CandidateRoom()
  /// Paragraphs begin with the names of speakers in capitals and a colon.
  let isTranscript: Bool
  /// Points a candidate must reach.
  private(set) var least = Int.min
  /// Points it must be able to reach to be looked at closely: as many, or none for tests.
  private(set) var bar = Int.min
  // What a content before its cue needs: a quotation mark, a comma or dash, "as".
  var quotationMarks: LastUnit
  var joints: LastUnit
  var asWords: LastUnit
  /// The last preposition that lifts, or "as", of the sentence asked about last; at or before the asking unit for none.
  var lastLift = -1
  var liftSentence: Int32 = -1

  /// True to look closely at every cue, whatever it can reach: the plain way, for tests.
  let isThorough: Bool

  /// Prepares the search.
  init(syntax: Syntax, model: AttributionModel, isThorough: Bool = false) {
    self.isThorough = isThorough
    self.syntax = syntax
    self.model = model
    cues = model.cues
    quotationMarks = LastUnit(of: syntax.sets[.quotationMark])
    joints = LastUnit(of: syntax.sets[.joint])
    asWords = LastUnit(of: syntax.sets[.asWord])
    isTranscript = CandidateFinder.isTranscript(syntax)
  }

  /// Finds all candidates whose estimated reliability reaches `least`, in order of their heads: `room.candidates`.
  mutating func run(least: Int) {
    self.least = least
    if !isThorough { bar = least }
    room.prepare(units: syntax.units.count)
    // Whether the unit before the first one of a word ends what stands before a phrase.
    var carried: UInt64 = 0
    expectVerbs(of: 0)
    for word in 0..<syntax.sets.wordCount {
      expectVerbs(of: word + 1)
      var visited = visited(word, &carried)
      while visited != 0 {
        visit(word &* 64 &+ visited.trailingZeroBitCount)
        visited &= visited &- 1
      }
    }
  }

  /// Asks for the memory of what the tables say about the verbs of a word of bits, before they are visited.
  @inline(__always)
  private mutating func expectVerbs(of word: Int) {
    guard word < syntax.sets.wordCount else { return }
    var verbs = syntax.sets[.verb][word]
    while verbs != 0 {
      cues.expect(syntax.units[word &* 64 &+ verbs.trailingZeroBitCount])
      verbs &= verbs &- 1
    }
  }

  /// The units of a word of bits that can be cues: of prepositions those that begin a sentence or clause.
  private mutating func visited(_ word: Int, _ carried: inout UInt64) -> UInt64 {
    let sets = syntax.sets
    let ends = sets[.joint][word]
    let opens = ends << 1 | carried | sets[.sentenceStart][word]
    carried = ends >> 63
    return sets[.verb][word] | sets[.nominalCue][word] | sets[.sign][word] | sets[.preposition][word] & opens
  }

  @inline(__always)
  private mutating func visit(_ i: Int) {
    switch syntax.units[i].wordClass {
    case .verb:
      if syntax.has(i, .according) || isAccording(i) { accordingTo(i) } else { verb(i) }
    case .adjective: adjective(i)
    case .noun: noun(i)
    case .punctuation: if syntax.isColon(i) { colon(i) } else { dash(i) }
    case .preposition: words(i)
    default: break
    }
  }

  /// Adds a candidate of the content gathered if it has any and reaches the dial; `known` are the points of its cue and
  /// frame where they are known.
  mutating func add(_ candidate: consuming Candidate, known: Int? = nil) {
    room.contents.dropEmpty()
    candidate.content = room.contents.gathered
    guard !candidate.content.isEmpty, !candidate.cue.isEmpty else { return }
    candidate.sourceType = syntax.sourceType(candidate.source)
    let facts = ContentFacts(candidate.content, in: room, quotationMarks: syntax.sets[.quotationMark])
    candidate.value = cues.value(of: candidate, facts, in: syntax, known: known)
    let head = syntax.units[candidate.head]
    if cues.word(of: head).kinds.contains(.conditional) {
      candidate.value -= cues.takenBack(
        CueUse(candidate), at: head, syntax.cueSource(candidate.source, model.places))
    }
    guard candidate.value >= least else { return }
    _ = room.contents.close()
    room.candidates.append(candidate)
  }

  /// False where no condition can lift a cue in this frame over the dial.
  mutating func isHopeful(_ group: VerbGroup, _ frame: Frame, preposition: UInt32 = 0) -> Bool {
    let use = CueUse(group, frame, preposition: preposition)
    return cues.points(ofVerb: use, at: syntax.units[group.verb]) + cues.points.mostConditions >= least
  }

  /// False where a cue stays under the dial under the conditions that can hold together; `known` are the points of those
  /// that do hold. Never false for a candidate that `add` would keep.
  mutating func mayReach(_ use: CueUse, at head: Int, known: Int) -> Bool {
    cues.points(of: use, at: syntax.units[head]) + known + cues.mostBySource
      + cues.mostByCircumstances(isPhrase: use.frame.isPhrase) >= bar
  }

  /// Points that a cue loses where it stands inside a quotation.
  @inline(__always)
  mutating func quotedPoints(_ head: Int) -> Int { syntax.isQuoted(head) ? cues.points(of: .quoted) : 0 }
}
