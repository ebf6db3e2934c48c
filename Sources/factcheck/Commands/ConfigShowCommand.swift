import ArgumentParser
import FactCheckKit

/// `factcheck config show`: the effective configuration with the origin of each value.
struct ConfigShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Prints the effective configuration with the origin of each value.")

  @Option(name: .customLong("for"), help: "The file it holds for; it need not exist.")
  var file: String
  @OptionGroup var packs: PackArguments
  @OptionGroup var plan: PlanArguments
  @OptionGroup(title: "Gate") var gate: GateArguments

  func run() throws {
    let request = try plan.options.request(flags: gate.flags, packs: packs.options)
    do throws(SetupFault) {
      Output.standard(try request.effectiveConfiguration(for: file))
    } catch {
      throw Output.unusable(error)
    }
  }
}
