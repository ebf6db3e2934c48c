/// What libxml2's parser of HTML 4 does with elements by name, as asked of it; `StrippedPageTests` holds them together.
enum ElementRules {
  /// Start tags, and the elements they close where such a one is the innermost that is open.
  static let closing: [(starts: String, closed: String)] = [
    ("a", "a head"),
    (
      "abbr acronym b bdo big br cite code dfn em font i iframe img kbd map q s samp small span strike strong "
        + "sub sup tt u var", "head"
    ),
    ("address menu ol pre", "head p ul"),
    ("blockquote dir div h1 h2 h3 h4 h5 h6 hr listing xmp", "head p"),
    ("body frameset", "head link p style title"),
    ("caption head title", "p"),
    ("center", "b font head i p"),
    ("col", "caption p"),
    ("colgroup", "caption col colgroup p"),
    ("dd dl", "address dir dt head listing menu p pre xmp"),
    ("dt", "address dd dir head listing menu p pre xmp"),
    ("fieldset", "a h1 h2 h3 h4 h5 h6 head legend listing p pre xmp"),
    ("form", "address dir dl form h1 h2 h3 h4 h5 h6 head hr listing menu ol p pre ul xmp"),
    ("li", "address dl h1 h2 h3 h4 h5 h6 head li listing p pre xmp"),
    ("optgroup option", "option"),
    ("p", "b big h1 h2 h3 h4 h5 h6 head i p s small strike tt u"),
    ("table", "a h1 h2 h3 h4 h5 h6 head listing p pre xmp"),
    ("tbody", "caption col colgroup p tbody td tfoot th thead tr"),
    ("td th", "a b font i p span td th u"),
    ("tfoot", "caption col colgroup p tbody td th thead tr"),
    ("thead", "caption col colgroup"),
    ("tr", "caption col colgroup p td th tr"),
    ("ul", "address dir head listing menu ol p pre xmp"),
  ]

  /// Elements that have no content.
  static let empty = "area base basefont br col frame hr img input isindex link meta param"

  /// An end tag closes nothing behind an open element of a higher rank than its own; all others have rank 0.
  static let ranks: [(names: String, rank: UInt8)] = [
    ("div", 1), ("td th", 2), ("tr", 3), ("thead tbody tfoot", 4), ("table", 5), ("head body", 6),
    ("html", 7),
  ]

  static let places: [(names: String, place: ElementPlace)] = [
    ("html", .html), ("head", .head), ("body", .body), ("meta link title base", .headPart),
    ("noframes frame frameset", .frames),
  ]

  /// Calls `body` with each name of a list.
  static func each(_ list: String, _ body: (Substring) -> Void) {
    for name in list.split(separator: " ") { body(name) }
  }
}
