/// How often a word is a noun, verb, adjective, adverb, in tenths of a count.
struct WordCounts: Sendable, BitwiseCopyable {
  var noun: UInt32
  var verb: UInt32
  var adjective: UInt32
  var adverb: UInt32
}
