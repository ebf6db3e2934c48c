/// A frame found behind a cue and where its content begins. Small, as many are handed on and few are kept.
struct FrameHit: Sendable, Equatable, BitwiseCopyable {
  var frame: Frame
  /// Vocabulary id of the preposition of a prepositional frame, or 0.
  var preposition: UInt32
  private var places: Span
  /// Object phrase between cue and content, if any.
  var object: Span?

  @inline(__always)
  init(frame: Frame, preposition: UInt32 = 0, content: Int, from: Int, object: Span? = nil) {
    self.frame = frame
    self.preposition = preposition
    places = Span(content, from)
    self.object = object
  }

  /// First unit of the content.
  var content: Int { @inline(__always) get { places.start } }
  /// Where the search for the end of content begins: behind an object, if one belongs to the content.
  var from: Int { @inline(__always) get { places.end } }
}
