import MarkedYAML

extension Checker {
  /// Holds globs over rule ids against the rules.
  ///
  /// - Parameter name: what they were given as, such as `--rule`.
  /// - Throws: all globs that match no rule, each with the nearest one.
  public func check(globs: [String], of name: String) throws(SetupFault) {
    guard !globs.isEmpty else { return }
    let ids = RuleGlobs(rules.rules)
    let faults = globs.compactMap { ids.fault($0, origin: .flag(name)) }
    if !faults.isEmpty { throw SetupFault(DiagnosticRenderer(files: []).render(faults)) }
  }
}
