import ArgumentParser
import FactCheckKit
import Foundation

/// The program: reads news text and shows who says what.
@main
struct Program {
  static func main() {
    signal(SIGPIPE, SIG_IGN)
    allowInterrupts()
    exit(MainThread().run { await Program.run(Array(CommandLine.arguments.dropFirst())) })
  }

  /// Lets an interrupt end the program though the program that started it holds such signals back, as worker threads do.
  private static func allowInterrupts() {
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGINT)
    sigaddset(&signals, SIGTERM)
    sigprocmask(SIG_UNBLOCK, &signals, nil)
  }

  /// Runs the command the arguments name and maps the argument parser's codes to the contract: usage errors are 2,
  /// help is 0.
  private static func run(_ arguments: [String]) async -> Int32 {
    do {
      if arguments == ["--version"] {
        Output.standard(Version.description(packs: try PackOptions.parse([]).checker().rules.packs) + "\n")
        return ExitStatus.success.rawValue
      }
      if var command = direct(arguments) {
        try await command.run()
        return ExitStatus.success.rawValue
      }
      var command = try FactCheckCommand.parseAsRoot(arguments)
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
      return ExitStatus.success.rawValue
    } catch let code as ExitCode {
      return code.rawValue
    } catch {
      let message = FactCheckCommand.fullMessage(for: error)
      if FactCheckCommand.exitCode(for: error) == .success {
        Output.standard(message + "\n")
        return ExitStatus.success.rawValue
      }
      Output.error(message + "\n")
      return ExitStatus.unusable.rawValue
    }
  }

  /// The command of a usual call, parsed by itself: building the tree of all commands takes longer than a document.
  ///
  /// - Returns: nil for other commands, for help and for anything that does not parse, which the root then explains.
  private static func direct(_ arguments: [String]) -> (any AsyncParsableCommand)? {
    let rest = Array(arguments.dropFirst())
    switch arguments.first {
    case "report": return (try? ReportCommand.parseAsRoot(rest)) as? ReportCommand
    case "check": return (try? CheckCommand.parseAsRoot(rest)) as? CheckCommand
    default: return nil
    }
  }
}
