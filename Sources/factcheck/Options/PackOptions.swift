import ArgumentParser
import FactCheckKit
import Foundation

/// Which rules are used: packs given as options, in the environment and in configurations.
struct PackOptions: ParsableArguments {
  @Option(
    name: .customLong("pack"),
    help: ArgumentHelp(
      "A rule file or folder beside the shipped pack (repeatable); $FACTCHECK_RULES names others, colons between them.",
      valueName: "path"))
  var packs: [String] = []

  @Option(help: "Uses this configuration alone instead of those above each file.")
  var config: String?

  @Flag(name: .customLong("no-config"), help: "Uses no configuration.")
  var usesNoConfig = false

  @Flag(
    name: .customLong("no-cache"),
    help: "Compiles the packs anew instead of keeping them compiled in the cache folder of the user.")
  var usesNoCache = false

  func validate() throws {
    if config != nil, usesNoConfig { throw ValidationError("--config and --no-config exclude each other") }
  }

  /// Where compiled packs are kept; nil where they are not.
  var cache: PackCache? {
    usesNoCache ? nil : PackCache.ofUser(environment: Environment.value)
  }

  /// A request that knows the packs and where configurations are; ends with 2 where a flag cannot be used.
  func request(flags: FlagOptions = FlagOptions()) throws -> RunRequest {
    var flags = flags
    flags.packs = packs
    flags.environmentPacks = Environment.value("FACTCHECK_RULES") ?? ""
    var request = RunRequest(workingFolder: FileManager.default.currentDirectoryPath)
    do throws(SetupFault) {
      request.flags = try flags.options(workingFolder: request.workingFolder)
    } catch {
      throw Output.unusable(error)
    }
    request.givenPaths = flags.givenPaths(workingFolder: request.workingFolder)
    request.cache = cache
    request.mode = usesNoConfig ? .none : config.map { .file($0) } ?? .above
    return request
  }

  /// Compiles the packs; prints their faults and ends with 2 where there are any.
  ///
  /// - Parameters:
  ///   - file: the file whose configuration names packs; nil for that of the working folder.
  ///   - globs: globs over rule ids that must match, and what they were given as.
  ///   - readsSources: true where examples or warnings of the rule files are needed, which no cache keeps.
  func checker(
    for file: String? = nil, globs: [String] = [], of name: String = "rules", readsSources: Bool = false
  ) throws -> Checker {
    let request = try request()
    do throws(SetupFault) {
      var settings = try request.checkerSettings(for: file)
      if readsSources { settings.cache = nil }
      let checker = try Checker(settings)
      try checker.check(globs: globs, of: name)
      return checker
    } catch {
      throw Output.unusable(error)
    }
  }
}
