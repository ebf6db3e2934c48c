public import Analysis

/// A resolved configuration: plain values, the same for all documents that share them.
public struct Settings: Sendable, Hashable {
  /// Rule files and folders beside the shipped pack, absolute.
  public let packs: [String]
  /// Registry files laid over the shipped one, absolute.
  public let sources: [String]
  /// The profile of all scores; nil to take it from each document.
  public let profile: Profile?
  /// Rules on, off or of another severity, later over earlier.
  public let rules: [RuleSetting]
  /// The conditions of the gate.
  public let gate: GatePolicy

  /// Takes the values of options.
  public init(_ options: Options) {
    packs = options.packs.map(\.value)
    sources = options.sources.map(\.value)
    profile = options.profile?.value
    rules = options.rules.map(\.value)
    gate = options.gate.policy
  }
}
