/// A stretch of text with an element around it.
struct MarkupLayer: Equatable {
  /// First byte.
  var start: Int
  /// Byte behind the last one.
  var end: Int
  /// Layers of a lower rank stand outside those of a higher one.
  var rank: Int
  /// The start tag of the first piece and of the pieces that follow where the layer had to be cut.
  var open: (first: String, next: String)
  /// The end tag.
  var close: String
  /// What follows behind the last piece.
  var trailer: String

  static func == (a: MarkupLayer, b: MarkupLayer) -> Bool {
    a.start == b.start && a.end == b.end && a.rank == b.rank && a.open == b.open && a.close == b.close
      && a.trailer == b.trailer
  }
}
