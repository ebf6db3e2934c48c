import ArgumentParser
import FactCheckKit

/// Forms of the output of `report` and `check`.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, jsonl

  /// What turns documents into bytes of this form.
  ///
  /// - Parameter isFile: true where the bytes go to a file instead of standard output.
  func renderer(style: StyleOptions, isFile: Bool) -> any DocumentRenderer {
    switch self {
    case .text: TextRenderer(style: isFile ? style.plain : style.style, detail: style.detail)
    case .json: JSONRenderer(isLines: false)
    case .jsonl: JSONRenderer(isLines: true)
    }
  }
}
