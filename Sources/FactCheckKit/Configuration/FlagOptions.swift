import Analysis
import TextCore

/// What the flags of a command line say, as they were written.
public struct FlagOptions: Sendable, Equatable {
  /// `--pack`, relative to the working folder.
  public var packs: [String] = []
  /// Packs of the environment, between colons, relative to the working folder.
  public var environmentPacks = ""
  /// `--profile`.
  public var profile: String?
  /// `--min-score`.
  public var minScore: String?
  /// `--fail-on`.
  public var failOn: String?
  /// `--min-part PART=POINTS`.
  public var minParts: [String] = []
  /// `--max SEVERITY=NUMBER`.
  public var max: [String] = []
  /// `--forbid`.
  public var forbid: [String] = []
  /// `--require-assessed`.
  public var requireAssessed: [String] = []
  /// `--min-words`.
  public var minWords: Int?
  /// `--new-only`.
  public var newOnly = false

  /// Makes flags that say nothing.
  public init() {}

  /// The flags as options.
  ///
  /// - Throws: the first value that cannot be used, with what is allowed.
  public func options(workingFolder: String) throws(SetupFault) -> Options {
    var options = Options()
    for path in environmentPacks.split(separator: ":") {
      let path = PathText.absolute(String(path), in: workingFolder)
      options.packs.append(Sourced(path, .environment("FACTCHECK_RULES")))
    }
    for path in packs {
      options.packs.append(Sourced(PathText.absolute(path, in: workingFolder), .flag("--pack")))
    }
    if let profile {
      guard let known = Profile(rawValue: profile) else {
        throw fault(
          "--profile", profile, "one of " + Profile.allCases.map(\.rawValue).joined(separator: ", "))
      }
      options.profile = Sourced(known, .flag("--profile"))
    }
    options.gate = try gate()
    return options
  }

  /// Packs as they were given, by their absolute paths: faults in them are shown under the name their user knows.
  public func givenPaths(workingFolder: String) -> [String: String] {
    let given = environmentPacks.split(separator: ":").map(String.init) + packs
    return Dictionary(given.map { (PathText.absolute($0, in: workingFolder), $0) }) { $1 }
  }

  private func gate() throws(SetupFault) -> GateOptions {
    var gate = GateOptions()
    if let minScore {
      guard let value = Milli.points(minScore) else {
        throw fault("--min-score", minScore, "points from 0 to 100")
      }
      gate.minScore = Sourced(value, .flag("--min-score"))
    }
    if let failOn {
      for (severity, limit) in GatePolicy.failOn(try severity("--fail-on", failOn)).max {
        gate.max[severity] = Sourced(limit, .flag("--fail-on"))
      }
    }
    for text in minParts {
      let (name, value) = split(text)
      guard let value, let points = Milli.points(value) else {
        throw fault("--min-part", text, "a part and points, such as attribution=60")
      }
      gate.minParts[try part("--min-part", name)] = Sourced(points, .flag("--min-part"))
    }
    for text in max {
      let (name, value) = split(text)
      guard let value, let limit = Int(value), limit >= 0 else {
        throw fault("--max", text, "a severity and a number, such as warning=10")
      }
      gate.max[try severity("--max", name)] = Sourced(limit, .flag("--max"))
    }
    if !forbid.isEmpty { gate.forbid = Sourced(forbid, .flag("--forbid")) }
    if !requireAssessed.isEmpty {
      var parts: [ScorePart] = []
      for name in requireAssessed { parts.append(try part("--require-assessed", name)) }
      gate.requireAssessed = Sourced(parts, .flag("--require-assessed"))
    }
    if let minWords {
      guard minWords >= 0 else { throw fault("--min-words", String(minWords), "a number from 0") }
      gate.minWords = Sourced(minWords, .flag("--min-words"))
    }
    if newOnly { gate.newOnly = Sourced(true, .flag("--new-only")) }
    return gate
  }

  private func split(_ text: String) -> (name: String, value: String?) {
    guard let equals = text.firstIndex(of: "=") else { return (text, nil) }
    return (String(text[..<equals]), String(text[text.index(after: equals)...]))
  }

  private func severity(_ flag: String, _ name: String) throws(SetupFault) -> Severity {
    if let severity = Severity(name: name) { return severity }
    throw fault(flag, name, "one of " + Severity.allCases.map(\.name).joined(separator: ", "))
  }

  private func part(_ flag: String, _ name: String) throws(SetupFault) -> ScorePart {
    if let part = ScorePart.allCases.first(where: { $0.name == name }) { return part }
    throw fault(flag, name, "one of " + ScorePart.allCases.map(\.name).joined(separator: ", "))
  }

  private func fault(_ flag: String, _ value: String, _ allowed: String) -> SetupFault {
    SetupFault("error: \(flag) takes \(allowed), not `\(value)`")
  }
}
