import ArgumentParser

/// `factcheck completions`: a script that completes commands and options.
struct CompletionsCommand: ParsableCommand {
  /// Shells there is a script for.
  enum Shell: String, ExpressibleByArgument, CaseIterable {
    case bash, zsh, fish

    var known: CompletionShell {
      switch self {
      case .bash: .bash
      case .zsh: .zsh
      case .fish: .fish
      }
    }
  }

  static let configuration = CommandConfiguration(
    commandName: "completions", abstract: "Prints a script that completes commands and options in a shell.")

  @Argument(help: "The shell.")
  var shell: Shell

  func run() throws { Output.standard(FactCheckCommand.completionScript(for: shell.known) + "\n") }
}
