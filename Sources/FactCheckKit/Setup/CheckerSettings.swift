public import Analysis

/// What a run is set up with.
public struct CheckerSettings: Sendable {
  /// Paths of rule files or folders beside the shipped pack.
  public var packs: [String]
  /// Paths of registry files laid over the shipped registry.
  public var registries: [String]
  /// Only rules whose ids match one of these globs; empty for all.
  public var ruleGlobs: [String]
  /// Largest document in bytes.
  public var maxBytes: Int
  /// Profile of all scores; nil to take it from each document.
  public var profile: Profile?
  /// Where compiled packs are kept from one run to the next; nil to compile them anew.
  ///
  /// A checker that uses a cache knows no examples of rules and no warnings about rule files.
  public var cache: PackCache?

  /// Makes settings.
  public init(
    packs: [String] = [], registries: [String] = [], ruleGlobs: [String] = [],
    maxBytes: Int = InputBounds.maxBytes, profile: Profile? = nil, cache: PackCache? = nil
  ) {
    self.packs = packs
    self.registries = registries
    self.ruleGlobs = ruleGlobs
    self.maxBytes = maxBytes
    self.profile = profile
    self.cache = cache
  }
}
