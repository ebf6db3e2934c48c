/// A value of a JSON text in a flat tree.
struct JSONNode {
  enum Kind: UInt8 {
    case object, array, string, number, yes, no, null
  }

  var kind: Kind
  /// Index behind the last node of its subtree.
  var end: Int32
  /// For strings and numbers: their bytes in `JSONTree.strings`.
  var start: UInt32 = 0
  var stop: UInt32 = 0
  /// For strings: the byte behind the quotation mark that opens it in the JSON text.
  var source: UInt32 = 0
}
