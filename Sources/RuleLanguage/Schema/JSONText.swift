/// A JSON value whose object keys keep their order, with its text.
indirect enum JSONText: Sendable {
  case object([(String, JSONText)])
  case array([JSONText])
  case string(String)
  case integer(Int)
  case boolean(Bool)

  /// Indented by two blanks a level, ending without a line break.
  func text(indent: String = "") -> String {
    let inner = indent + "  "
    switch self {
    case .string(let value): return JSONText.quoted(value)
    case .integer(let value): return String(value)
    case .boolean(let value): return value ? "true" : "false"
    case .array(let values):
      if values.isEmpty { return "[]" }
      let isFlat = values.allSatisfy { $0.isScalar }
      let parts = values.map { $0.text(indent: inner) }
      let flat = "[" + parts.joined(separator: ", ") + "]"
      if isFlat, flat.utf8.count < 90 { return flat }
      return "[\n" + parts.map { inner + $0 }.joined(separator: ",\n") + "\n\(indent)]"
    case .object(let pairs):
      if pairs.isEmpty { return "{}" }
      let parts = pairs.map { inner + JSONText.quoted($0.0) + ": " + $0.1.text(indent: inner) }
      return "{\n" + parts.joined(separator: ",\n") + "\n\(indent)}"
    }
  }

  private var isScalar: Bool {
    switch self {
    case .string, .integer, .boolean: true
    case .array, .object: false
    }
  }

  private static func quoted(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out + "\""
  }
}
