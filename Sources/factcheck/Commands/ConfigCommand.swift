import ArgumentParser

/// `factcheck config`: what holds for a file.
struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config", abstract: "Shows the configuration that holds for a file.",
    subcommands: [ConfigShowCommand.self])
}
