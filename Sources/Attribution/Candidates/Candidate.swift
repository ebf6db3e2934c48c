/// A possible attribution: a cue with its content and source, before anything is chosen.
///
/// It holds no references: its content lies in a list that all candidates of a text share.
struct Candidate: Sendable {
  /// What kind of phrase the source is.
  enum SourceType: UInt8, Sendable, CaseIterable, BitwiseCopyable {
    case none
    /// A name, he, she, they.
    case name
    case common
    /// I, we.
    case first
    case who
    /// It, that, which and the like.
    case thing

    /// The name used in tables.
    var name: String {
      switch self {
      case .none: "none"
      case .name: "name"
      case .common: "common"
      case .first: "first"
      case .who: "who"
      case .thing: "thing"
      }
    }
  }

  var frame: Frame
  /// Vocabulary id of the preposition of a prepositional frame, or 0.
  var preposition: UInt32 = 0
  var form: VerbGroup.Form
  var cue: Span
  /// The unit that names the cue: verb, noun, adjective, mark.
  var head: Int
  /// Vocabulary id of the particle, or 0.
  var particle: UInt32 = 0
  var isPassive = false
  var isNegated = false
  var hasModal = false
  var source: Span?
  /// Where its content stands in the list of contents.
  var content: Range<Int32> = 0..<0
  var sourceType: SourceType = .none
  /// Estimated reliability in thousandths.
  var value = 0
  /// A carried-over attribution may follow ("she said." and the next paragraph opens with a mark).
  var carries = false
}
