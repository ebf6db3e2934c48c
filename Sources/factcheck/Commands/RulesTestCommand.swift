import ArgumentParser
import FactCheckKit

/// `factcheck rules test`: runs the examples inside the rules.
struct RulesTestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test", abstract: "Runs the examples of all rules, or of those that match a glob.")

  @Argument(help: "Globs over rule ids, such as hedge/*.")
  var rules: [String] = []
  @OptionGroup var packs: PackOptions
  @Flag(help: "Also shows which other rules fire on each example.")
  var matrix = false

  func run() throws {
    let checker = try packs.checker(globs: rules, readsSources: true)
    let result = RuleTester(checker).run(globs: rules, withMatrix: matrix)
    for row in result.matrix where !row.others.isEmpty {
      Output.standard("\(row.rule): \(row.others.joined(separator: ", "))\n    \(row.text)\n")
    }
    for failure in result.failures { Output.standard(failure.description) }
    Output.standard("\(result.passed) passed, \(result.failures.count) failed\n")
    if !result.failures.isEmpty { throw ExitCode(ExitStatus.unusable.rawValue) }
  }
}
