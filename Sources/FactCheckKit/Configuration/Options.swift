public import Analysis

/// What one place (a file, an override, the command line) says; everything may be left out.
public struct Options: Sendable, Equatable {
  /// Rule files and folders beside the shipped pack, absolute.
  public var packs: [Sourced<String>] = []
  /// Registry files laid over the shipped one, absolute.
  public var sources: [Sourced<String>] = []
  /// The profile of all scores.
  public var profile: Sourced<Profile>?
  /// Rules on, off or of another severity, in the order written.
  public var rules: [Sourced<RuleSetting>] = []
  /// The gate.
  public var gate = GateOptions()

  /// Makes options that say nothing.
  public init() {}

  /// Lays others over these: lists grow, later entries win, conditions of the gate stand each on its own.
  public mutating func merge(_ other: Options) {
    for pack in other.packs where !packs.contains(where: { $0.value == pack.value }) { packs.append(pack) }
    for source in other.sources where !sources.contains(where: { $0.value == source.value }) {
      sources.append(source)
    }
    profile = other.profile ?? profile
    rules += other.rules
    gate.merge(other.gate)
  }
}
