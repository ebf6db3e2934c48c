/// Text on one line.
enum Collapsed {
  /// White space collapsed to single spaces, none at the ends.
  static func text(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    var isPending = false
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace {
        isPending = !out.isEmpty
      } else {
        if isPending { out.append(" ") }
        isPending = false
        out.append(scalar)
      }
    }
    return String(out)
  }
}
