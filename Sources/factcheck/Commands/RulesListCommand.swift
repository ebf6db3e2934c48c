import ArgumentParser
import FactCheckKit

/// `factcheck rules list`: one line a rule.
struct RulesListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists all rules with severity and confidence.")

  @Argument(help: "Globs over rule ids, such as hedge/*.")
  var rules: [String] = []
  @OptionGroup var packs: PackOptions

  func run() throws {
    let checker = try packs.checker(globs: rules)
    for line in RuleList.lines(checker, globs: rules) { Output.standard(line + "\n") }
  }
}
