/// A template that uses nothing but variables and sections, which is rendered without the Mustache library.
///
/// The library looks values up by reflection and escapes them character by character: nearly all of the time of a page.
/// Partials, blocks, dots in names, other delimiters and all transforms but `first()` and `last()` are left to it. What
/// is rendered here is the same, byte for byte; `PlainTemplateTests` holds both against each other.
struct PlainTemplate: Sendable {
  /// What a tag names.
  enum Name: Sendable, Equatable {
    /// The innermost value.
    case current
    /// True for the first and for the last element of the innermost list.
    case first
    case last
    case key(String)
  }

  /// A piece of a template.
  indirect enum Token: Sendable {
    case text([UInt8])
    case variable(Name, isEscaped: Bool)
    case section(Name, isInverted: Bool, [Token])
  }

  private let tokens: [Token]

  /// Reads a template that the library has accepted; nil where it uses more.
  init?(_ template: String) {
    var parser = PlainTemplateParser(Array(template.utf8))
    guard let tokens = parser.parse() else { return nil }
    self.tokens = tokens
  }

  /// The page; nil for values that only the library can show.
  func render(_ values: [String: Any]) -> [UInt8]? {
    guard let root = TemplateValue(values) else { return nil }
    var renderer = PlainTemplateRenderer(root)
    return renderer.render(tokens, nil) ? renderer.bytes : nil
  }
}
