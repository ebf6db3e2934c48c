import ArgumentParser
import FactCheckKit

/// `factcheck rules new`: the entry of a new rule, with placeholders that fail until they are filled.
struct RulesNewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Prints the entry of a new rule, to be put under rules: and filled in.")

  @Argument(help: "The new id, CATEGORY/NAME.")
  var id: String
  @OptionGroup var packs: PackOptions

  func run() throws {
    guard let text = RuleTemplate.text(id: id) else {
      throw ValidationError(
        "an id is CATEGORY/NAME: the category one of \(RuleTemplate.categories), the name in a-z, 0-9 and -")
    }
    let rules = try packs.checker().rules.rules
    if let known = rules.first(where: { $0.id == id || $0.renamedFrom == id }) {
      throw Output.unusable(
        SetupFault("error: the id \(id) is in use: \(known.file):\(known.line); ids are never used again"))
    }
    Output.standard(text)
  }
}
