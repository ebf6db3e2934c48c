/// A condition on the tokens of a lexicon entry, as in `LexiconTrie.Check`, with its parts in flat arrays.
struct FlatCheck: Sendable {
  /// What is asked of one token.
  struct Token: Sendable {
    /// Start of the exact surface.
    var surface: UInt32
    /// Bytes of the exact surface; 0 for any.
    var surfaceCount: UInt32
    /// The token must be joined to the one before it.
    var isJoined: Bool
  }

  /// The lexicon the entry belongs to.
  var lexicon: UInt32
  /// First of the tokens.
  var first: UInt32
  /// Number of tokens.
  var count: UInt32

  init(_ check: LexiconTrie.Check, _ tokens: inout [Token], _ surfaces: inout [UInt8]) {
    lexicon = check.lexicon
    first = UInt32(tokens.count)
    count = UInt32(max(check.surfaces.count, check.joined.count))
    for index in 0..<Int(count) {
      let surface = index < check.surfaces.count ? check.surfaces[index] : []
      tokens.append(
        Token(
          surface: UInt32(surfaces.count), surfaceCount: UInt32(surface.count),
          isJoined: index < check.joined.count && check.joined[index]))
      surfaces += surface
    }
  }
}
