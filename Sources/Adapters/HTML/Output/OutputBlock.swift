internal import TextCore

/// A block chosen for the document, before it is written.
struct OutputBlock {
  var kind: BlockKind
  var headingLevel = 0
  var isEmbed = false
  /// The line of a block quotation that names who speaks.
  var isSignature = false
  /// Its first node, which gives the order.
  var node: Int
  var pieces: ArraySlice<BlockPiece>
}
