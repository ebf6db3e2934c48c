import ArgumentParser

/// Which rules are used, on the command line.
struct PackArguments: ParsableArguments {
  @Option(name: .customLong("pack"), help: "A rule file or folder beside the shipped pack (repeatable).")
  var packs: [String] = []

  @Flag(
    name: .customLong("no-cache"),
    help: "Compiles the packs anew instead of keeping them compiled in the cache folder of the user.")
  var usesNoCache = false

  var options: PackOptions { PackOptions(packs: packs, usesNoCache: usesNoCache) }
}
