/// A part of a pattern whose names are resolved: what code is generated from.
indirect enum PatternNode: Sendable, Hashable {
  case sequence([PatternNode])
  case choice([PatternNode])
  /// One word, perhaps joined to the one before by a hyphen.
  case word(UInt32, isJoined: Bool)
  /// One of several words, sorted.
  case wordSet([UInt32])
  /// One word by its exact bytes; the folded word is its anchor.
  case surface([UInt8], word: UInt32, isJoined: Bool)
  case lexicon(Int)
  case mark(Int)
  /// Raw value of `ClassTest`.
  case tokenClass(UInt8)
  /// The parts between the stars, folded.
  case glob([[UInt8]])
  case gap(Int)
  case repetition(PatternNode, min: Int, max: Int)
  case not([PatternNode])
  case capture(Int, PatternNode)
  case sentenceStart
  case sentenceEnd
}
