/// A page without scripts, styles, comments and other raw elements: as tags and texts where it is plainly
/// written (`PlainParser` reads them), else as what is handed to the parser instead of the page, with what is
/// needed to find the page's own bytes for what comes back.
///
/// The parser decides which elements are open; it need not see what it has no say in. So tags come without
/// attributes and a text comes as one letter (or one space): both are taken from the page when the parser
/// reports them. What asks for the parser's own judgement (bytes to repair, tags that are not plainly written)
/// is handed over as it stands.
struct StrippedPage {
  /// How a page is prepared.
  enum Form {
    /// As tags and texts, with the rest empty; `isPlain` tells whether that is all there is to it.
    case events
    /// For the parser, without what it need not see.
    case skeleton
    /// For the parser, which reads all tags and texts itself.
    case whole
  }

  /// A tag or text the parser reports, in order.
  struct Item {
    enum Kind: UInt8 {
      /// A start tag without its attributes.
      case tag
      /// A text in one byte that stands for it.
      case text
      /// Such a text that holds references or C1 controls.
      case references
      /// A text as it stands.
      case verbatim
    }

    var kind: Kind
    /// Number of the element's name in `names`.
    var name: Int32 = 0
    /// First byte in `bytes`.
    var start: Int32
    /// For tags the offset of the `>` or `/>`; for texts that behind the last byte.
    var end: Int32
    /// For tags its attributes, for texts its pieces.
    var first: Int32
    var stop: Int32
  }

  /// A run of bytes kept.
  struct Piece {
    /// Where it starts in `bytes`; for a text in one byte where that stands.
    var start: Int32
    /// Where it starts in the decoded page.
    var source: Int32
    /// Its length in the decoded page.
    var length: Int32
  }

  var events: [PageEvent] = []
  /// False where something asks for the parser's judgement; the events break off there.
  var isPlain = false
  /// Values of attributes that held references.
  var values: [UInt8] = []
  /// What the parser sees. Every `<` in it opens a tag; no NUL and no control character stands in its text.
  var bytes: [UInt8] = []
  var items: [Item] = []
  var pieces: [Piece] = []
  /// Attributes of the tags in `events` or `items`, with values in the decoded page or in `values`.
  var attributes: [PageTree.Attribute] = []
  var names = ElementNames.start()
  /// True where a script, style or comment has no end.
  var hasOpenEnd = false
  /// Bodies of JSON-LD scripts in the decoded page.
  var structured: [Range<Int>] = []
}
