/// A page without scripts, styles, comments and other raw elements: as tags and texts where it is plainly
/// written (`PlainParser` reads them), else as bytes that libxml2's parser reads, with what is needed to find the
/// page's own bytes for the texts that come back.
struct StrippedPage {
  /// How a page is prepared.
  enum Form {
    /// As tags and texts; `isPlain` tells whether that is all there is to it.
    case events
    /// As bytes for the parser.
    case bytes
  }

  /// A text in `bytes`.
  struct Item {
    /// First byte, and the offset behind the last one.
    var start: Int32
    var end: Int32
    /// Its pieces.
    var first: Int32
    var stop: Int32
  }

  /// A run of bytes kept.
  struct Piece {
    /// Where it starts in `bytes`.
    var start: Int32
    /// Where it starts in the decoded page.
    var source: Int32
    /// Its length in the decoded page.
    var length: Int32
  }

  var events: [PageEvent] = []
  /// False where something asks for the parser's judgement; the events break off there.
  var isPlain = false
  /// Attributes of the tags in `events`, with values in the decoded page or in `values`.
  var attributes: [PageTree.Attribute] = []
  /// Values of attributes that held references.
  var values: [UInt8] = []
  /// What the parser sees. Every `<` in it opens a tag; no NUL and no control character stands in its text.
  var bytes: [UInt8] = []
  /// The texts in `bytes`, in order.
  var items: [Item] = []
  /// What the texts are made of.
  var pieces: [Piece] = []
  var names = ElementNames.start()
  /// True where a script, style or comment has no end.
  var hasOpenEnd = false
  /// Bodies of JSON-LD scripts in the decoded page.
  var structured: [Range<Int>] = []
}
