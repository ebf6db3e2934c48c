/// A frame found behind a cue and where its content begins.
struct FrameHit: Sendable, Equatable {
  var frame: Frame
  /// Vocabulary id of the preposition of a prepositional frame, or 0.
  var preposition: UInt32 = 0
  /// First unit of the content.
  var content: Int
  /// Where the search for the end of content begins: behind an object, if one belongs to the content.
  var from: Int
  /// Object phrase between cue and content, if any.
  var object: Span?
}
