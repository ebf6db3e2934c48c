/// A match of a specification before contexts and voices.
struct Hit {
  /// Its tokens.
  var start: Int32
  var end: Int32
  /// Gap tokens in it.
  var gaps: UInt32
  /// Which pattern of the specification matched; for `all` which member begins first.
  var pattern: UInt16
  /// For `all` the place of its members' starts in the list that came with it; otherwise -1.
  var members: Int32

  /// Orders by start; of one start the better match first.
  static func precedes(_ a: Hit, _ b: Hit) -> Bool {
    if a.start != b.start { return a.start < b.start }
    if a.gaps != b.gaps { return a.gaps < b.gaps }
    if a.end != b.end { return a.end > b.end }
    return a.pattern < b.pattern
  }
}
