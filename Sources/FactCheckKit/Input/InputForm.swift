/// In which form inputs are read.
public enum InputForm: String, Sendable, CaseIterable {
  /// By the extension of the file; text where it tells nothing.
  case auto
  case text
  case html
  case markdown
  case jsonl

  /// The form of a file by its name.
  public static func form(ofPath path: String) -> InputForm {
    let name = path.split(separator: "/").last ?? ""
    switch name.split(separator: ".").last.map({ $0.lowercased() }) {
    case "html", "htm", "xhtml": return .html
    case "md", "markdown": return .markdown
    case "jsonl", "ndjson": return .jsonl
    default: return .text
    }
  }
}
