extension JSONWriter {
  /// Writes the name of a factor as a key; the value must follow.
  ///
  /// The names there are now are static bytes, told apart by their length first: equal short strings are compared as
  /// numbers, unequal ones are not.
  mutating func factor(_ name: String) {
    switch name.utf8.count {
    case 5 where name == "place": key("place")
    case 5 where name == "curve": key("curve")
    case 6 where name == "weight": key("weight")
    case 6 where name == "length": key("length")
    case 7 where name == "profile": key("profile")
    case 8 where name == "assessed": key("assessed")
    case 10 where name == "confidence": key("confidence")
    case 10 where name == "repetition": key("repetition")
    default: key(text: name)
    }
  }
}
