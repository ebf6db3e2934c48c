/// What a verb is listed for in a frame.
struct CueListing: Sendable, BitwiseCopyable {
  /// Number of the class its word is listed with.
  var cueClass: UInt8
  /// In this frame the verb mostly means something else.
  var isException = false
  /// Sources for which an exception does not hold.
  var unless: CueSource = []
}

extension CueListing {
  /// A listing as it is stored: those of one lemma stand together, by ascending keys.
  struct Entry: Sendable, BitwiseCopyable {
    /// Particle and frame (`CueListing.key`); of the frame 0 it tells that the verb is listed with this particle.
    var key: UInt32
    var listing: CueListing
    /// False where it only tells that the verb is listed with a particle.
    var isFrame: Bool { key & 0xFF_FFFF != 0 }
  }

  /// Bits 24 and up the particle.
  static func key(particle: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: particle) << 24 }

  /// Bits 6 to 13 the frame (plus one, so that 0 means none), bits 0 to 5 the preposition.
  static func key(_ frame: Frame, _ preposition: UInt64) -> UInt32 {
    (UInt32(frame.rawValue) + 1) << 6 | UInt32(truncatingIfNeeded: preposition)
  }
}
