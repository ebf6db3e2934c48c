public import Analysis

/// What the command line asks of a run: everything but the documents.
public struct RunRequest: Sendable {
  /// Options given as flags; they go before those of configurations.
  public var flags = Options()
  /// Where configurations are looked for.
  public var mode = ConfigurationFinder.Mode.above
  /// Only rules whose ids match one of these globs; empty for all.
  public var ruleGlobs: [String] = []
  /// Largest document in bytes.
  public var maxBytes = InputBounds.maxBytes
  /// The day on which suppressions expire; nil where none does.
  public var today: Day?
  /// True where the gate also fails on what is out of date.
  public var isStrict = false
  /// The baseline, if one is given: a file or a revision.
  public var baseline: RevisionArgument?
  /// True where documents are held against the gate.
  public var hasGate = false
  /// True where records name every finding: for baselines and for looking up fingerprints.
  public var keepsItems = false
  /// What relative paths are relative to; absolute.
  public var workingFolder: String
  /// Paths as the user wrote them, by absolute path; others are shown relative to the working folder.
  public var givenPaths: [String: String] = [:]
  /// Folders given as arguments, walked as a whole; empty where files were chosen in another way.
  public var walked: [String] = []

  /// Where compiled packs are kept from one run to the next; nil to compile them anew.
  public var cache: PackCache?

  /// Makes a request.
  public init(workingFolder: String) { self.workingFolder = workingFolder }
}
