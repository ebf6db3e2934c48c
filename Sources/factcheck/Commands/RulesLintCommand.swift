import ArgumentParser
import FactCheckKit

/// `factcheck rules lint`: what is legal in packs and of no use, or costly.
struct RulesLintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint",
    abstract: "Finds dead, unreachable, shadowed, ambiguous and costly rules, and idle lexicon entries.",
    discussion: """
      dead: gives no finding, whatever the text. unreachable: an alternative or exception that never holds. \
      shadowed: another rule takes all of its examples. ambiguous: another rule of the same rank finds the same. \
      costly: tried at more than every twentieth token. entry: a lexicon entry that never matches or adds \
      nothing. unused: a lexicon or mark nothing names.
      """)

  @Argument(help: "Globs over rule ids, such as hedge/*; with them only these rules are looked through.")
  var rules: [String] = []
  @OptionGroup var packs: PackOptions
  @Flag(help: "Also prints what each rule costs, the costliest first.")
  var costs = false
  @Flag(help: "Ends with 1 where something is found.")
  var strict = false

  func run() throws {
    let checker = try packs.checker(globs: rules, readsSources: true)
    let lint: RuleLint
    do throws(SetupFault) {
      lint = try RuleLint(checker, globs: rules)
    } catch {
      Output.error(error.description)
      throw ExitCode(ExitStatus.unusable.rawValue)
    }
    Output.standard(lint.warnings)
    for finding in lint.findings { Output.standard(finding.description + "\n") }
    if costs { for line in lint.costLines { Output.standard(line + "\n") } }
    Output.standard("\(lint.warningCount) warnings, \(lint.findings.count) findings\n")
    if strict, !lint.isClean { throw ExitCode(ExitStatus.gateFailed.rawValue) }
  }
}
