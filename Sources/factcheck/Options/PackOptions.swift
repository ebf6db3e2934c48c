import ArgumentParser
import FactCheckKit

/// Which rules are used.
struct PackOptions: ParsableArguments {
  @Option(name: .customLong("pack"), help: "A rule file or folder beside the shipped pack (repeatable).")
  var packs: [String] = []

  /// Compiles the packs; prints their faults and ends with 2 where there are any.
  func checker(ruleGlobs: [String] = [], maxBytes: Int = InputBounds.maxBytes) throws -> Checker {
    do throws(SetupFault) {
      return try Checker(CheckerSettings(packs: packs, ruleGlobs: ruleGlobs, maxBytes: maxBytes))
    } catch {
      Output.error(error.description)
      throw ExitCode(ExitStatus.unusable.rawValue)
    }
  }
}
