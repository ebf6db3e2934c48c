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

  private static let base: UInt32 = 0xFDD0
  private static let marks: [UInt8] = Array("&<>\"'".utf8)
  private static let references = ["&amp;", "&lt;", "&gt;", "&quot;", "&#39;"].map { Array($0.utf8) }

  /// A value for a template.
  static func hold(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0xFDD0...0xFDEF, 0..<0x09, 0x0B, 0x0C, 0x0E..<0x20, 0x7F: out.append("\u{FFFD}")
      case 0x22, 0x26, 0x27, 0x3C, 0x3E:
        let index = marks.firstIndex { UInt32($0) == scalar.value } ?? 0
        out.append(Unicode.Scalar(base + UInt32(index)) ?? "\u{FFFD}")
      default: out.append(scalar)
      }
    }
    return String(out)
  }

  /// Replaces held characters in a finished page.
  static func release(_ page: [UInt8], form: Form) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(page.count + page.count / 16)
    var at = 0
    while at < page.count {
      // U+FDD0 to U+FDD4 are EF B7 90 to EF B7 94.
      if page[at] == 0xEF, at + 2 < page.count, page[at + 1] == 0xB7, (0x90...0x94).contains(page[at + 2]) {
        let index = Int(page[at + 2] - 0x90)
        if form == .html { out.append(contentsOf: references[index]) } else { out.append(marks[index]) }
        at += 3
      } else {
        out.append(page[at])
        at += 1
      }
    }
    return out
  }
}
