import RuleEngine

/// A text of a rule with its `{name}` places found once, for all findings of the rule.
struct ParsedTemplate: Sendable {
  /// One `{name}`.
  struct Place: Sendable, BitwiseCopyable {
    /// First byte of the text behind the place before it.
    var textStart: Int
    /// The opening brace.
    var open: Int
    /// One byte behind the closing brace.
    var end: Int
    /// True where the name is `match`.
    var isMatch: Bool
    /// The metric of that name.
    var metric: Metric?

    /// The bytes of the name.
    var name: Range<Int> { open + 1..<end - 1 }
  }

  /// The text as written.
  let bytes: [UInt8]
  /// Its places in order, which do not overlap.
  let places: [Place]

  /// Finds the places; nil where there are none, so that the text stands as it is.
  init?(_ template: String) {
    guard MessageTemplate.hasPlaces(template) else { return nil }
    let bytes = Array(template.utf8)
    var places: [Place] = []
    var start = 0
    var open: Int?
    for (at, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "{"), open == nil {
        open = at
      } else if byte == UInt8(ascii: "}"), let first = open {
        let name = bytes[first + 1..<at]
        let isMatch = name.elementsEqual("match".utf8)
        // Names of metrics have a dot in them, those of captures have none.
        let metric =
          name.contains(UInt8(ascii: "."))
          ? Metric.allCases.first { name.elementsEqual($0.name.utf8) } : nil
        places.append(Place(textStart: start, open: first, end: at + 1, isMatch: isMatch, metric: metric))
        start = at + 1
        open = nil
      }
    }
    self.bytes = bytes
    self.places = places
  }
}
