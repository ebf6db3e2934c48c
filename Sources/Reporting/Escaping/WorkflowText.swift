/// Text made safe for GitHub's workflow commands.
///
/// Source: the escapes of `@actions/core`, `escapeData` and `escapeProperty`.
enum WorkflowText {
  /// The message of a command.
  static func data(_ text: String) -> String { escape(text, isProperty: false) }

  /// The value of a property of a command.
  static func property(_ text: String) -> String { escape(text, isProperty: true) }

  private static func escape(_ text: String, isProperty: Bool) -> String {
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": out.append(contentsOf: "%25".unicodeScalars)
      case "\r": out.append(contentsOf: "%0D".unicodeScalars)
      case "\n": out.append(contentsOf: "%0A".unicodeScalars)
      case ":" where isProperty: out.append(contentsOf: "%3A".unicodeScalars)
      case "," where isProperty: out.append(contentsOf: "%2C".unicodeScalars)
      default: out.append(scalar)
      }
    }
    return String(out)
  }
}
