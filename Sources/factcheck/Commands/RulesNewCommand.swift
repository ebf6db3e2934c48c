import ArgumentParser
import FactCheckKit

/// `factcheck rules new`: the entry of a new rule, with placeholders that fail until they are filled.
struct RulesNewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Prints the entry of a new rule, to be put under rules: and filled in.")

  @Argument(help: "The new id, CATEGORY/NAME.")
  var id: String

  func run() throws {
    guard let text = RuleTemplate.text(id: id) else {
      throw ValidationError(
        "an id is CATEGORY/NAME: the category one of \(RuleTemplate.categories), the name in a-z, 0-9 and -")
    }
    Output.standard(text)
  }
}
