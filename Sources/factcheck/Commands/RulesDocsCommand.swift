import ArgumentParser
import FactCheckKit

/// `factcheck rules docs`: a catalogue of all rules.
struct RulesDocsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "docs", abstract: "Prints a catalogue of all rules: why, fix, references, examples.")

  @OptionGroup var packs: PackOptions

  func run() throws { Output.standard(RuleCatalogue(try packs.checker()).markdown()) }
}
