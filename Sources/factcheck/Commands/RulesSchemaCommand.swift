import ArgumentParser
import FactCheckKit

/// `factcheck rules schema`: the JSON Schema of rule files, for editors.
struct RulesSchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Prints the JSON Schema of rule files, which editors complete and check by.")

  func run() throws { Output.standard(RuleSchema.text) }
}
