/// Where the words of one kind (`WordGroups`) stand in a document (16 bytes): side by side, as both are written for every
/// token.
struct KindPlaces: BitwiseCopyable, Sendable {
  /// The sentences, as a sign (`SignIndex`).
  var sign: UInt64 = 0
  /// The last token, or -1; `MachineState.previous` tells the others.
  var last: Int32 = -1
}
