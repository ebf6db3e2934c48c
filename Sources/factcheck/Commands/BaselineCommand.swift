import ArgumentParser

/// `factcheck baseline`: known findings, so that the gate looks at new ones only.
struct BaselineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "baseline",
    abstract: "Keeps the list of known findings that the gate leaves for later.",
    subcommands: [BaselineCreateCommand.self, BaselineUpdateCommand.self, BaselineDiffCommand.self])
}
