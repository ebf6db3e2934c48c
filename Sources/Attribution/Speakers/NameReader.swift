internal import TextCore

/// Units and their words as plain pointers, valid while names are looked for.
struct NameReader {
  let units: UnsafeBufferPointer<Unit>
  private let tokens: UnsafeBufferPointer<Token>
  private let bytes: UnsafeBufferPointer<UInt8>

  /// Calls `body` with the pointers of a text.
  static func with(_ syntax: Syntax, _ body: (NameReader) -> Void) {
    // The closures see these only: one that took the text would copy all of it.
    let (all, text) = (syntax.text.tokens, syntax.text.document.text)
    syntax.units.withUnsafeBufferPointer { units in
      all.withUnsafeBufferPointer { tokens in
        text.withUnsafeBufferPointer { body(NameReader(units: units, tokens: tokens, bytes: $0)) }
      }
    }
  }

  /// Hash of the first word of a unit.
  @inline(__always)
  func hash(_ unit: Int) -> UInt64 {
    let token = tokens[Int(units[unit].start)]
    return NameHash.of(bytes, Int(token.start), Int(token.end))
  }

  /// True where the tables give the word of a unit a trait.
  @inline(__always)
  func has(_ unit: Int, _ trait: Trait) -> Bool { units[unit].traits.has(trait) }

  /// True for a given name.
  @inline(__always)
  func isGiven(_ unit: Int) -> Bool {
    (has(unit, .masculine) || has(unit, .feminine)) && !has(unit, .title)
  }

  /// The gender that a given name or title tells; unknown for names of both.
  @inline(__always)
  func gender(_ unit: Int) -> SourceProfile.Gender {
    let isMasculine = has(unit, .masculine)
    guard isMasculine != has(unit, .feminine) else { return .unknown }
    return isMasculine ? .masculine : .feminine
  }

  /// True where the word of a unit names a kind of body.
  @inline(__always)
  func isInstitution(_ unit: Int) -> Bool {
    units[unit].entry.flags.contains(.head) && units[unit].head == .institution
  }

  /// True where the word of a unit names officials; most words name no kind of source at all.
  @inline(__always)
  func isOfficial(_ unit: Int) -> Bool {
    units[unit].entry.flags.contains(.head) && units[unit].head == .official
  }
}
