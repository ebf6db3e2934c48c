/// A tag or text of a plainly written page, in order.
struct PageEvent {
  enum Kind: UInt8 {
    case start
    /// A start tag that ends with `/>`.
    case startAndEnd
    case end
    /// White space alone.
    case blank
    case text
    /// A text that holds references or C1 controls.
    case references
  }

  var kind: Kind
  /// Number of the element's name in `StrippedPage.names`.
  var name: Int32 = 0
  /// For start tags: where the name stands in the decoded page.
  var at: Int32 = 0
  /// For start tags the attributes, for texts the pieces.
  var first: Int32 = 0
  var stop: Int32 = 0
}
