import ArgumentParser
import FactCheckKit

/// `factcheck diff`: two drafts of one story.
struct DiffCommand: AsyncParsableCommand {
  /// Forms of the output.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "Tells resolved, remaining and new findings and the change of score.")

  @Argument(help: "The old draft.")
  var old: String
  @Argument(help: "The new draft.")
  var new: String
  @Option(help: "Form of the input.")
  var input: DocumentForm = .auto
  @Option(help: "Form of the output: text, json.")
  var format: Format = .text
  @OptionGroup var packs: PackOptions
  @OptionGroup var plan: PlanOptions

  func validate() throws {
    let forms = [old, new].map { input == .auto ? InputForm.form(ofPath: $0) : input.form }
    if forms.contains(.jsonl) { throw ValidationError("diff compares two documents, not files of records") }
  }

  func run() async throws {
    let request = try plan.request(flags: FlagOptions(), packs: packs)
    var drafts: [Draft] = []
    do {
      let inputs = [old, new].map { Result<InputFile, InputFault>.success(InputFile(path: $0)) }
      let runPlan = try await RunPlan(inputs, request: request, form: input.form)
      for path in [old, new] { drafts.append(try runPlan.draft(path, form: input.form)) }
    } catch let fault as SetupFault {
      throw Output.unusable(fault)
    } catch let fault as InputFault {
      Output.error(fault.description + "\n")
      throw ExitCode(ExitStatus.incomplete.rawValue)
    }
    defer {
      for (path, draft) in zip([old, new], drafts) where draft.report.isIncomplete {
        Output.error("\(path): warning: over budget, not all findings are listed\n")
      }
    }
    switch format {
    case .text: Output.standard(DraftText.render(drafts[0], drafts[1]))
    case .json: Output.standard(DraftJSON.render(drafts[0], drafts[1]))
    }
    if drafts.contains(where: \.report.isIncomplete) { throw ExitCode(ExitStatus.incomplete.rawValue) }
  }
}
