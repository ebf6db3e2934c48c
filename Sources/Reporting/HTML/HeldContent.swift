import Mustache

/// Escapes values as all HTML is escaped here; the library looks at every character, though in a held value nothing is
/// left to escape.
struct HeldContent: MustacheContentType {
  /// The first line of templates, which asks for this way.
  static let pragma = "{{% CONTENT_TYPE: \(name)}}\n"
  private static let name = "HELD"

  /// Makes the way known to the library.
  static func register() { MustacheContentTypes.register(HeldContent(), named: name) }

  func escapeText(_ text: String) -> String { HTMLText.escape(text) }
}
