extension JSONWriter {
  /// Writes the name of a factor as a key; the value must follow.
  ///
  /// The names there are now are static bytes; short strings are compared as numbers.
  mutating func factor(_ name: String) {
    switch name {
    case "weight": key("weight")
    case "confidence": key("confidence")
    case "place": key("place")
    case "repetition": key("repetition")
    case "length": key("length")
    case "profile": key("profile")
    case "curve": key("curve")
    case "assessed": key("assessed")
    default: key(text: name)
    }
  }
}
