/// Text made safe for GitHub's workflow commands.
///
/// Source: the escapes of `@actions/core`, `escapeData` and `escapeProperty`.
enum WorkflowText {
  /// The message of a command.
  static func data(_ text: String) -> String { escape(text, isProperty: false) }

  /// The value of a property of a command.
  static func property(_ text: String) -> String { escape(text, isProperty: true) }

  private static func escape(_ text: String, isProperty: Bool) -> String {
    Replaced.text(text) { bytes, at in
      switch bytes[at] {
      case UInt8(ascii: "%"): .text("%25")
      case 0x0D: .text("%0D")
      case 0x0A: .text("%0A")
      case UInt8(ascii: ":") where isProperty: .text("%3A")
      case UInt8(ascii: ",") where isProperty: .text("%2C")
      default: nil
      }
    }
  }
}
