import ArgumentParser
import FactCheckKit
import Foundation

/// `factcheck suppress`: an entry in the ignore file for one finding.
struct SuppressCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "suppress",
    abstract: "Adds a finding to the ignore file, with the reason why it stands.",
    discussion:
      "The rule is found by looking at the files given, or at those of this folder, unless --rule names it.")

  @Argument(help: "The fingerprint, as --format json prints it.")
  var fingerprint: String
  @OptionGroup var folder: FolderArguments
  @Option(help: "Why the finding stands.")
  var reason: String
  @Option(help: "Who answers for it.")
  var owner: String?
  @Option(help: ArgumentHelp("The last day on which it has effect.", valueName: "yyyy-mm-dd"))
  var until: String?
  @Option(help: "The rule of the finding.")
  var rule: String?
  @Option(help: "The ignore file.")
  var file = ".factcheck-ignore.yml"
  @OptionGroup var packs: PackArguments
  @OptionGroup var plan: PlanArguments

  func run() async throws {
    let action: SuppressAction
    do throws(SetupFault) {
      action = try SuppressAction(fingerprint: fingerprint, reason: reason, owner: owner, until: until)
    } catch {
      throw Output.unusable(error)
    }
    if let rule {
      try write(action, rule: rule, files: [], checker: packs.options.checker())
      return
    }
    let result = try await FolderRun(folder: folder, packs: packs.options, plan: plan.options).run()
    let place: (rule: String, files: [String])
    do throws(SetupFault) {
      place = try action.place(in: result.records)
    } catch {
      throw Output.unusable(error)
    }
    try write(action, rule: place.rule, files: place.files, checker: result.plan.checker)
  }

  private func write(_ action: SuppressAction, rule: String, files: [String], checker: Checker) throws {
    do throws(SetupFault) {
      let line = try action.write(
        rule: rule, files: files, file: file, workingFolder: FileManager.default.currentDirectoryPath,
        checker: checker)
      Output.standard(line + "\n")
    } catch {
      throw Output.unusable(error)
    }
  }
}
