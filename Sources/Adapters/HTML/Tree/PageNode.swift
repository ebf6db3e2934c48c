/// An element or a text of a page, in document order.
struct PageNode {
  static let isText: UInt8 = 1
  static let isInline: UInt8 = 2
  static let isRemovedTag: UInt8 = 4
  static let isLink: UInt8 = 8

  var tag = HTMLTag.other
  var bits: UInt8 = 0
  /// A bit for each of its attributes, by `AttributeName`.
  var attributes: UInt32 = 0
  /// Lists of the tokens of its class, id and component names.
  var lists = TokenLists()
  var parent: Int32
  /// Index behind the last node of its subtree.
  var end: Int32
  /// For texts: their bytes in `PageTree.text`; for elements: their attributes.
  var start: Int32
  var stop: Int32
  /// Its drop words in `PageTree.dropWords`.
  var wordStart: Int32 = 0
  var wordStop: Int32 = 0

  /// The bytes of a text in `PageTree.text`.
  var range: Range<Int> { Int(start)..<Int(stop) }
  var isText: Bool { bits & PageNode.isText != 0 }
  var isInline: Bool { bits & PageNode.isInline != 0 }
  var isRemovedTag: Bool { bits & PageNode.isRemovedTag != 0 }
  /// An `a` with an address in which no other one opens: a link that was never closed is none.
  var isLink: Bool { bits & PageNode.isLink != 0 }
}
