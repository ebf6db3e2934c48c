import ArgumentParser
import FactCheckKit

/// `factcheck rules show`: a rule as written, with its inflected forms on request.
struct RulesShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Shows a rule as written, where it stands, and its inflected forms.")

  @Argument(help: "The rule's id, or a glob over ids.")
  var rule: String
  @OptionGroup var packs: PackOptions
  @Flag(help: "Also prints the forms that words such as claim/v and lexicons stand for.")
  var forms = false

  func run() throws {
    let checker = try packs.checker(readsSources: true)
    let texts = RuleView(checker).texts(glob: rule, withForms: forms)
    guard !texts.isEmpty else { throw Output.unknownRule(rule, checker) }
    for text in texts { Output.standard(text) }
  }
}
