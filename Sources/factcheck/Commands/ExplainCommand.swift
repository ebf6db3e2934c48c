import ArgumentParser
import FactCheckKit
import Foundation

/// `factcheck explain`: a rule, an error code, or why rules did or did not fire at a place.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explains a rule (ID), a fault of rule files (E014), or a place (FILE:LINE[:COLUMN]).")

  @Argument(help: "A rule's id, an error code, or FILE:LINE[:COLUMN].")
  var what: String
  @OptionGroup var packs: PackOptions
  @Option(help: "Rules to be traced at a place, also where they do not match, such as hedge/* (repeatable).")
  var rule: [String] = []
  @Option(help: "Form of the input.")
  var input: DocumentForm = .auto

  func run() throws {
    if let text = CodeExplanation.text(code: what) { return Output.standard(text) }
    let place = Place(what)
    let checker = try packs.checker(for: place?.path, globs: rule, of: "--rule")
    if let text = RuleView(checker).explanation(id: what) { return Output.standard(text) }
    guard let place else {
      if let path = Place.path(withBadNumber: what), FileManager.default.fileExists(atPath: path) {
        throw Output.unusable(SetupFault("error: lines and columns are counted from 1: \(path):LINE:COLUMN"))
      }
      if FileManager.default.fileExists(atPath: what) {
        throw Output.unusable(
          SetupFault("error: give a line of the file: \(what):LINE or \(what):LINE:COLUMN"))
      }
      throw Output.unknownRule(what, checker)
    }
    do throws(InputFault) {
      Output.standard(
        try PlaceExplanation(checker).text(
          path: place.path, line: place.line, column: place.column, globs: rule, form: input.form))
    } catch {
      Output.error(error.description + "\n")
      throw ExitCode(ExitStatus.incomplete.rawValue)
    }
  }

  /// `FILE:LINE[:COLUMN]` taken apart.
  struct Place {
    var path: String
    var line: Int
    var column: Int?

    /// The path in front of a line or column that is no number from 1.
    static func path(withBadNumber text: String) -> String? {
      var parts = text.split(separator: ":", omittingEmptySubsequences: false)
      var numbers: [Int] = []
      while parts.count > 1, numbers.count < 2, let last = parts.last, let number = Int(last) {
        numbers.append(number)
        parts.removeLast()
      }
      return numbers.contains { $0 < 1 } ? parts.joined(separator: ":") : nil
    }

    init?(_ text: String) {
      let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
      guard parts.count >= 2, let last = Int(parts[parts.count - 1]), last >= 1 else { return nil }
      if parts.count >= 3, let line = Int(parts[parts.count - 2]), line >= 1 {
        path = parts.dropLast(2).joined(separator: ":")
        self.line = line
        column = last
      } else {
        path = parts.dropLast().joined(separator: ":")
        line = last
      }
      if path.isEmpty { return nil }
    }
  }
}
