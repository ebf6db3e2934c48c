import ArgumentParser

/// Which rules are used.
struct PackOptions: ParsableArguments {
  @Option(name: .customLong("pack"), help: "A rule file or folder beside the shipped pack (repeatable).")
  var packs: [String] = []
}
