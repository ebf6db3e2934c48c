import ArgumentParser
import FactCheckKit

/// In which form a single document is read: all but files of records.
enum DocumentForm: String, ExpressibleByArgument, CaseIterable {
  case auto, text, html, markdown

  var form: InputForm {
    switch self {
    case .auto: .auto
    case .text: .text
    case .html: .html
    case .markdown: .markdown
    }
  }
}
