public import Attribution
import MarkedYAML
public import RuleEngine

/// Everything that is decided before the first document is read: for each file its checker, its gate, the
/// ignore entries that may concern it, and what is old.
public struct RunPlan: Sendable {
  let request: RunRequest
  private(set) var desks: [Desk] = []
  /// The rules of all packs, for outputs about the run as a whole.
  public let rules: RuleSet
  private var files: [String: FilePlan] = [:]
  private var ignores: IgnoreTable
  private(set) var baseline = BaselineSource.none

  /// Reads configurations, packs, ignore files and the baseline.
  ///
  /// - Throws: all faults of configurations first, then those of packs, ignore files and baseline.
  public init(
    _ inputs: [Result<InputFile, InputFault>], request: RunRequest, form: InputForm
  ) async throws(SetupFault) {
    self.request = request
    ignores = IgnoreTable(workingFolder: request.workingFolder)
    var finder = ConfigurationFinder(mode: request.mode, workingFolder: request.workingFolder)
    var settings: [(path: String, absolute: String, settings: Settings, root: String?)] = []
    var seen: Set<String> = []
    var ruleOrigins: [Sourced<RuleSetting>] = []
    var globs: [Sourced<[String]>] = []
    if !request.ruleGlobs.isEmpty { globs.append(Sourced(request.ruleGlobs, .flag("--rule"))) }
    for case .success(let file) in inputs where seen.insert(file.path).inserted {
      let path = PathText.absolute(file.path, in: request.workingFolder)
      var configuration = finder.configuration(for: path)
      configuration.options.merge(request.flags)
      for setting in configuration.options.rules where !ruleOrigins.contains(setting) {
        ruleOrigins.append(setting)
      }
      if let forbidden = configuration.options.gate.forbid, !globs.contains(forbidden) {
        globs.append(forbidden)
      }
      settings.append((file.path, path, configuration.settings, finder.rootFolder(above: path)))
    }
    try finder.check()
    var sources: [String] = []
    for file in settings {
      for path in file.settings.sources where !sources.contains(path) { sources.append(path) }
    }
    var builder = DeskBuilder(request: request, sources: sources)
    for file in settings {
      let desk = try builder.desk(file.settings)
      let ignored = ignores.entries(for: file.absolute, upTo: file.root)
      files[file.path] = FilePlan(path: file.absolute, desk: desk, ignored: ignored)
    }
    // A run without files still tells whether its packs are in order.
    if settings.isEmpty { _ = try builder.desk(Settings(request.flags)) }
    desks = builder.desks
    var shared = SharedRules(builder.desks[0].checker.rules)
    desks = desks.map { desk in
      Desk(checker: desk.checker, gate: desk.gate, indices: shared.add(desk.checker.rules))
    }
    rules = shared.rules
    let packs = builder.ruleSets
    try RunPlan.check(ruleOrigins, globs, packs, finder)
    try ignores.check(packs)
    switch request.baseline {
    case nil: break
    case .file(let path):
      let file = try BaselineFile.load(path, workingFolder: request.workingFolder)
      baseline = .file(BaselineTable(file))
    case .revision(let revision):
      baseline = .revision(try await revisionBaseline(inputs, revision: revision, form: form))
    }
  }

  /// A checker to run with; each document gets its own.
  public var checker: Checker { desks[0].checker }

  /// What is worth telling about the setup, one line each.
  public var warnings: [String] { desks[0].checker.warnings }

  /// The known outlets and bodies.
  public var registry: SourceRegistry { desks[0].checker.registry }

  /// What workers ask for every document.
  var reference: RunPlanReference {
    RunPlanReference(request, desks: desks, files: files, baseline: baseline)
  }

  /// The absolute path of a planned file.
  func absolutePath(of path: String) -> String {
    files[path]?.path ?? PathText.absolute(path, in: request.workingFolder)
  }

  /// The ignore entries with their files, by index.
  var ignoreEntries: [(file: IgnoreFile, entry: IgnoreFile.Entry)] { ignores.entries }

  /// Throws where a setting or a glob names no rule of any pack, which would otherwise silently do nothing.
  private static func check(
    _ settings: [Sourced<RuleSetting>], _ globs: [Sourced<[String]>], _ packs: [RuleSet],
    _ finder: ConfigurationFinder
  ) throws(SetupFault) {
    guard !settings.isEmpty || !globs.isEmpty else { return }
    let ids = RuleGlobs(packs.flatMap(\.rules))
    var errors = settings.compactMap(ids.fault)
    for given in globs { errors += given.value.compactMap { ids.fault($0, origin: given.origin) } }
    guard !errors.isEmpty else { return }
    throw SetupFault(finder.rendered(errors))
  }
}
