import Mustache

/// A parsed Mustache template that is given guarded values only.
struct PageTemplate: Sendable {
  private let template: MustacheTemplate
  private let form: GuardedText.Form

  /// Parses a template.
  init(_ text: String, form: GuardedText.Form) throws(TemplateFault) {
    self.form = form
    HeldContent.register()
    do {
      template = try MustacheTemplate(string: HeldContent.pragma + text)
    } catch let error as MustacheTemplate.ParserError {
      // Lines of the text count without the one before it.
      throw TemplateFault(
        message: PageTemplate.words(error.error), line: error.context.lineNumber - 1,
        column: error.context.columnNumber)
    } catch {
      throw TemplateFault(message: "\(error)")
    }
  }

  /// The page, with guarded values released.
  func render(_ values: PageValues) -> [UInt8] {
    GuardedText.release(Array(template.render(values).utf8), form: form)
  }

  private static func words(_ error: any Error) -> String {
    guard let error = error as? MustacheTemplate.Error else {
      return "this is no Mustache template: \(error)"
    }
    return switch error {
    case .sectionCloseNameIncorrect: "this section is closed by another name than it was opened with"
    case .unfinishedName: "a tag has no end"
    case .expectedSectionEnd: "a section has no end"
    case .invalidSetDelimiter: "the delimiters are not well formed"
    default: "this tag is not well formed: \(error)"
    }
  }
}
