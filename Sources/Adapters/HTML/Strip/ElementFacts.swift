/// What is known of the elements of one name.
struct ElementFacts {
  var tag = HTMLTag.other
  /// Bits of `PageNode`, once `isResolved`.
  var bits: UInt8 = 0
  /// True once the page words were asked for the bits.
  var isResolved = false
  var raw: RawElement?
  /// An element without content and without an end tag.
  var isVoid = false
  /// False for elements whose start tag closes one of their kind: they nest no deeper.
  var counts = true
  /// An element whose end tag ends all that is open inside it.
  var box: Box?
  /// The bit of the start tags that close the same elements; 0 where it closes none.
  var closes: UInt32 = 0
  /// The bits of the start tags that close it.
  var closedBy: UInt32 = 0
  /// Its rank against end tags of others.
  var rank: UInt8 = 0
  /// An element that the parser knows to have no content.
  var isEmpty = false
  var place = ElementPlace.elsewhere
  /// How many are open, to drop end tags that match none.
  var open: Int32 = 0
}
