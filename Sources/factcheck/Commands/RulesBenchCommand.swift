import ArgumentParser
import FactCheckKit

/// `factcheck rules bench`: precision and recall on a labelled corpus.
struct RulesBenchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench",
    abstract: "Measures rules on labelled texts; fails where a rule breaks the promise of its confidence.",
    discussion: """
      The corpus is JSON Lines: {"id", "text", "label"}; the labels none, no and neutral say that nothing should \
      be found. A promise is judged on 20 hits or more.
      """)

  @Argument(help: "The corpus.")
  var corpus: String
  @OptionGroup var packs: PackOptions
  @Option(help: "Only this category (repeatable).")
  var category: [String] = []

  func run() throws {
    let checker = try packs.checker()
    let bytes: [UInt8]
    do throws(InputFault) {
      bytes = try InputFile(path: corpus).bytes()
      // Figures about nothing would look like promises kept.
      if bytes.allSatisfy({ $0 <= 0x20 }) { throw InputFault(path: corpus, message: "the input is empty") }
    } catch {
      Output.error(error.description + "\n")
      throw ExitCode(ExitStatus.incomplete.rawValue)
    }
    let figures: BenchReport
    do throws(SetupFault) {
      figures = try BenchReport.run(
        checker, bytes: bytes, path: corpus, categories: category, warn: Output.error)
    } catch {
      throw Output.unusable(error)
    }
    for line in figures.lines { Output.standard(line + "\n") }
    if figures.isIncomplete { throw ExitCode(ExitStatus.incomplete.rawValue) }
    if figures.isBroken { throw ExitCode(ExitStatus.gateFailed.rawValue) }
  }
}
