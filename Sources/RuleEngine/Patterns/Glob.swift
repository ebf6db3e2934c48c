/// A glob inside one token, such as `*ed` or `un*`, over the folded bytes of the token.
public struct Glob: Sendable, Hashable {
  /// The parts between the stars, folded; a star stands between neighbours.
  public var parts: [[UInt8]]

  /// Makes a glob from the parts between its stars (`*ed` is `["", "ed"]`).
  public init(parts: [[UInt8]]) { self.parts = parts }
}
