import ArgumentParser
import FactCheckKit

/// `factcheck rules docs`: a catalogue of all rules.
struct RulesDocsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "docs",
    abstract: "Prints a glossary and a catalogue of all rules: why, fix, references, examples.")

  /// The forms of the catalogue.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case markdown
    case html
  }

  @OptionGroup var packs: PackArguments
  @Option(help: "The form of the catalogue: markdown or html.")
  var format: Format = .markdown

  func run() throws {
    let checker = try packs.options.checker(readsSources: true)
    switch format {
    case .markdown: Output.standard(RuleCatalogue(checker).markdown())
    case .html: Output.standard(RuleCatalogueHTML(checker).page())
    }
  }
}
