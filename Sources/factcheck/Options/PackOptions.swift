import ArgumentParser
import FactCheckKit
import Foundation

/// Which rules are used.
struct PackOptions: Equatable {
  /// Rule files or folders beside the shipped pack.
  var packs: [String] = []
  var usesNoCache = false

  /// Where compiled packs are kept; nil where they are not.
  var cache: PackCache? {
    usesNoCache ? nil : PackCache.ofUser(environment: Environment.value)
  }

  /// Compiles the packs; prints their faults and ends with 2 where there are any.
  ///
  /// - Parameter readsSources: true where examples or warnings of the rule files are needed, which no cache keeps.
  func checker(
    ruleGlobs: [String] = [], maxBytes: Int = InputBounds.maxBytes, readsSources: Bool = false
  ) throws -> Checker {
    do throws(SetupFault) {
      return try Checker(
        CheckerSettings(
          packs: packs, ruleGlobs: ruleGlobs, maxBytes: maxBytes, cache: readsSources ? nil : cache))
    } catch {
      Output.error(error.description)
      throw ExitCode(ExitStatus.unusable.rawValue)
    }
  }
}
