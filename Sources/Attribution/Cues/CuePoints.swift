/// The points of the cue table as arrays: by the raw value of a frame or form, or by a number of the table.
struct CuePoints: Sendable {
  /// Points of what no table names.
  private static let unknown: Int32 = -300
  private static func frames(_ value: Int32) -> [Int32] {
    Array(repeating: value, count: Frame.allCases.count)
  }

  /// Verbs listed in the frame, and others.
  var listed = CuePoints.frames(CuePoints.unknown)
  var unlisted = CuePoints.frames(CuePoints.unknown)
  /// Clause frames first, then phrase frames, in all pairs that follow.
  var exceptions: [Int32] = [CuePoints.unknown, CuePoints.unknown]
  /// By number of the class.
  var classes: [[Int32]] = [[], []]
  /// By raw value of `VerbKind`, for verbs not listed in the frame.
  var kinds = [[Int32]](repeating: Array(repeating: 0, count: VerbKind.allCases.count), count: 2)
  /// Added where a verb is listed in other frames.
  var known: [Int32] = [0, 0]
  /// Twice the form of the verb, plus one in the passive.
  var forms = [[Int32]](
    repeating: Array(repeating: 0, count: VerbGroup.Form.allCases.count * 2), count: 2)
  /// By small number of the preposition.
  var listedPrepositions = [Int32](repeating: 0, count: Int(CueData.smallLimit) + 1)
  var unlistedPrepositions = [Int32](repeating: 0, count: Int(CueData.smallLimit) + 1)
  /// Nouns that take what opens their content here, and others.
  var listedNouns = CuePoints.frames(CuePoints.unknown)
  var unlistedNouns = CuePoints.frames(CuePoints.unknown)
  var nounForms = [Int32](repeating: 0, count: VerbGroup.Form.allCases.count)
  var listedAdjective = CuePoints.unknown
  var unlistedAdjective = CuePoints.unknown
  /// "according to", colons, dashes; the second for content that is no quotation.
  var marks = CuePoints.frames(CuePoints.unknown)
  var nounMarks = CuePoints.frames(CuePoints.unknown)
  var conditions = [Int32](repeating: 0, count: CueCondition.allCases.count) {
    didSet { mostConditions = conditions.reduce(0) { $0 + max(0, Int($1)) } }
  }

  /// More points than conditions can add; asked for every candidate, so it is kept.
  private(set) var mostConditions = 0

  /// Points of a class, for clauses (0) or phrases (1).
  @inline(__always)
  func ofClass(_ number: UInt8, _ group: Int) -> Int {
    Int(number) < classes[group].count ? Int(classes[group][Int(number)]) : 0
  }

  /// Points of a condition.
  @inline(__always)
  func of(_ condition: CueCondition) -> Int { Int(conditions[Int(condition.rawValue)]) }

  /// The most that conditions can add, where `quoted`, `negated` and `modal` are left out; of those that exclude each
  /// other the best one counts.
  func conditionBound(isPhrase: Bool) -> Int {
    (CueCondition.sources.map { of($0) }.max() ?? 0) + conditionBoundWithoutSource(isPhrase: isPhrase)
  }

  /// The same without the kind of source.
  func conditionBoundWithoutSource(isPhrase: Bool) -> Int {
    mostByLength + (isPhrase ? mostByObject : 0) + mostByForm + max(0, of(.contentQuoted))
      + max(0, of(.handedOn)) + max(0, of(.title))
  }

  /// The most that the length of a content can add.
  var mostByLength: Int { max(0, of(.contentShort), of(.contentLong)) }
  /// The most that the first unit of a phrase can add.
  var mostByObject: Int { CueCondition.objects.reduce(0) { max($0, of($1)) } }
  /// The most that the form of a verb can add.
  var mostByForm: Int { max(0, of(.thirdSingular), of(.baseForm)) }
}
