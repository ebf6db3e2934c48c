import ArgumentParser

/// What holds for the documents, on the command line: configuration, profile, which files, which day.
struct PlanArguments: ParsableArguments {
  @Option(help: "Uses this configuration alone instead of those above each file.")
  var config: String?

  @Flag(name: .customLong("no-config"), help: "Uses no configuration.")
  var usesNoConfig = false

  @Option(help: "Profile of all scores: news, analysis, opinion, agency.")
  var profile: String?

  @Option(help: ArgumentHelp("Only files that differ from a revision.", valueName: "git:revision"))
  var changed: String?

  @Option(
    help: ArgumentHelp(
      "The day on which suppressions expire (default: that of the clock).", valueName: "yyyy-mm-dd"))
  var today: String?

  var options: PlanOptions {
    PlanOptions(
      config: config, usesNoConfig: usesNoConfig, profile: profile, changed: changed, today: today)
  }

  func validate() throws { try options.problem.map { throw ValidationError($0) } }
}
