/// A run of text between two block boundaries of a page.
struct PageBlock {
  /// The innermost element around it that is not inline.
  var owner: Int32
  /// First and last text node.
  var first: Int32
  var last: Int32
  /// Its text, white space collapsed, in `BlockTable.bytes`.
  var start: Int32 = 0
  var stop: Int32 = 0
  /// Its pieces in `BlockTable.pieces`.
  var pieceStart: Int32
  var pieceStop: Int32
  /// Unicode scalars, all and inside links; a block that opens with a CJK character counts for more.
  var chars: Int32 = 0
  var linkChars: Int32 = 0
  /// 1 to 6 inside a heading, else 0.
  var rank: UInt8 = 0
  var inList = false
  var inQuote = false
  var inCell = false
  /// Prose by length, links and sentence ends.
  var isGood = false
  /// Part of the article so far.
  var isKept = true
  /// No part of the text, but a sentence below or beside a picture.
  var isCaption = false

  var range: Range<Int> { Int(start)..<Int(stop) }
  var count: Int { Int(chars) }
  /// True where more than `percent` of the characters are links.
  func isLinked(over percent: Int) -> Bool { Int(linkChars) * 100 > percent * Int(chars) }
}
