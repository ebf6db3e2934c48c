/// A part of a block: a text of the page, or a line break that stands for a space.
struct BlockPiece {
  /// The text node, or the `br`.
  var node: Int32
  var start: Int32
  var stop: Int32
}
