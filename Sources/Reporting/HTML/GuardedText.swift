/// Words of an article on their way through a template that may be anybody's.
///
/// The five characters that mean something in HTML are replaced by noncharacters of Unicode before the
/// template sees them and become references afterwards. So no template, not even one that asks for raw
/// values, can turn an article into markup; and the escaping does not depend on how a library cuts text into
/// characters, where a combining mark can hide a quotation mark.
enum GuardedText {
  /// What a template makes.
  enum Form: Sendable {
    /// HTML: markup in values becomes references.
    case html
    /// Anything else: values stand as they are.
    case plain
  }

  /// A value for a template.
  static func hold(_ text: String) -> String {
    Replaced.text(text) { bytes, at in
      switch bytes[at] {
      case 0x26: .noncharacter(0)
      case 0x3C: .noncharacter(1)
      case 0x3E: .noncharacter(2)
      case 0x22: .noncharacter(3)
      case 0x27: .noncharacter(4)
      case 0x09, 0x0A, 0x0D: nil
      case 0..<0x20, 0x7F: .replacement(length: 1)
      // U+FDD0 to U+FDEF.
      case 0xEF where at + 2 < bytes.count && bytes[at + 1] == 0xB7 && (0x90...0xAF).contains(bytes[at + 2]):
        .replacement(length: 3)
      default: nil
      }
    }
  }

  private static let marks: [StaticString] = ["&", "<", ">", "\"", "'"]
  private static let references: [StaticString] = ["&amp;", "&lt;", "&gt;", "&quot;", "&#39;"]

  /// Replaces held characters in a finished page.
  static func release(_ page: [UInt8], form: Form) -> [UInt8] {
    let released = form == .html ? references : marks
    var out = ByteBuffer(capacity: page.count + page.count / 16)
    page.withUnsafeBufferPointer { page in
      var start = 0
      var at = 0
      while at < page.count {
        // U+FDD0 to U+FDD4 are EF B7 90 to EF B7 94.
        if page[at] == 0xEF, at + 2 < page.count, page[at + 1] == 0xB7, (0x90...0x94).contains(page[at + 2]) {
          out.append(UnsafeBufferPointer(rebasing: page[start..<at]))
          out.append(released[Int(page[at + 2] - 0x90)])
          at += 3
          start = at
        } else {
          at += 1
        }
      }
      out.append(UnsafeBufferPointer(rebasing: page[start..<page.count]))
    }
    return out.bytes
  }
}
