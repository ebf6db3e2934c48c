import FactCheckKit

/// Reads the arguments of a usual call of the commands for documents by itself: the argument parser takes longer for
/// them than a document does.
///
/// It knows paths, flags, and long names with a value behind them or behind an equals sign. All else is left to the
/// parser, which has the last word on what is wrong: nil means "not read", never "not valid".
struct DirectArguments {
  /// What a command does.
  enum Call: Equatable {
    case documents(DocumentRun)
    case annotation(AnnotateRun)
  }

  private var rest: ArraySlice<String>
  private var isAnnotation = false
  private var format: String?
  /// What is asked for; of an annotation only what both have.
  private var run = DocumentRun()
  /// Names with one value: of two the parser knows which one counts.
  private var seen: [String] = []

  /// The call that the arguments ask for, without the name of the program; nil where they must be parsed.
  static func call(_ arguments: [String]) -> Call? {
    var reader = DirectArguments(rest: arguments.dropFirst())
    switch arguments.first {
    case "report": break
    case "check": reader.run.gate = GateRequest()
    case "annotate": reader.isAnnotation = true
    default: return nil
    }
    return reader.call()
  }

  private init(rest: ArraySlice<String>) { self.rest = rest }

  private mutating func call() -> Call? {
    while let argument = rest.popFirst() {
      guard argument.hasPrefix("-"), argument != "-" else {
        run.input.paths.append(argument)
        continue
      }
      guard takeFlag(argument) || takeOption(argument) else { return nil }
    }
    guard run.input.problem == nil, run.plan.problem == nil else { return nil }
    guard isAnnotation else {
      if let format {
        guard let known = OutputFormat(argument: format) else { return nil }
        run.output.format = known
      }
      return run.output.problem == nil ? .documents(run) : nil
    }
    guard format == nil || format == "json" || format == "jsonl" else { return nil }
    return .annotation(
      AnnotateRun(input: run.input, packs: run.packs, timings: run.timings, isLines: format == "jsonl"))
  }

  private mutating func takeFlag(_ name: String) -> Bool {
    switch name {
    case "--no-cache": run.packs.usesNoCache = true
    case "--timings": run.timings = true
    case "--no-config" where !isAnnotation: run.plan.usesNoConfig = true
    case "--quiet" where !isAnnotation, "-q" where !isAnnotation: run.style.quiet = true
    case "--verbose" where !isAnnotation, "-v" where !isAnnotation: run.style.verbose = true
    case "--show-suppressed" where !isAnnotation: run.style.showSuppressed = true
    case "--new-only" where run.gate != nil: run.gate?.flags.newOnly = true
    case "--strict" where run.gate != nil: run.gate?.isStrict = true
    default: return false
    }
    return true
  }

  private mutating func takeOption(_ argument: String) -> Bool {
    let equals = argument.utf8.firstIndex(of: UInt8(ascii: "="))
    let name = String(argument[..<(equals ?? argument.endIndex)])
    let value: String
    if let equals {
      value = String(argument[argument.index(after: equals)...])
    } else {
      guard let next = rest.popFirst() else { return false }
      value = next
    }
    guard !value.isEmpty, !value.hasPrefix("-") else { return false }
    if takeRepeatable(name, value) { return true }
    guard !seen.contains(name) else { return false }
    seen.append(name)
    return takeShared(name, value) || !isAnnotation && takeJudging(name, value)
      || run.gate != nil && takeGate(name, value)
  }

  private mutating func takeRepeatable(_ name: String, _ value: String) -> Bool {
    switch name {
    case "--pack": run.packs.packs.append(value)
    case "--rule" where !isAnnotation: run.ruleGlobs.append(value)
    case "--output" where !isAnnotation:
      guard let request = OutputRequest(argument: value) else { return false }
      run.output.requests.append(request)
    case "--min-part" where run.gate != nil: run.gate?.flags.minParts.append(value)
    case "--max" where run.gate != nil: run.gate?.flags.max.append(value)
    case "--forbid" where run.gate != nil: run.gate?.flags.forbid.append(value)
    case "--require-assessed" where run.gate != nil: run.gate?.flags.requireAssessed.append(value)
    default: return false
    }
    return true
  }

  /// Options of all commands for documents.
  private mutating func takeShared(_ name: String, _ value: String) -> Bool {
    switch name {
    case "--input":
      guard let form = InputForm(rawValue: value) else { return false }
      run.input.input = form
    case "--stdin-path": run.input.stdinPath = value
    case "--max-bytes":
      guard let number = Int(value) else { return false }
      run.input.maxBytes = number
    case "--jobs":
      guard let number = Int(value) else { return false }
      run.input.jobs = number
    case "--format": format = value
    default: return false
    }
    return true
  }

  /// Options of the commands that judge documents.
  private mutating func takeJudging(_ name: String, _ value: String) -> Bool {
    switch name {
    case "--config": run.plan.config = value
    case "--profile": run.plan.profile = value
    case "--changed": run.plan.changed = value
    case "--today": run.plan.today = value
    case "--color":
      guard let choice = StyleOptions.ColourChoice(rawValue: value) else { return false }
      run.style.colour = choice
    default: return false
    }
    return true
  }

  private mutating func takeGate(_ name: String, _ value: String) -> Bool {
    switch name {
    case "--min-score": run.gate?.flags.minScore = value
    case "--fail-on": run.gate?.flags.failOn = value
    case "--baseline": run.gate?.baseline = value
    case "--min-words":
      guard let number = Int(value) else { return false }
      run.gate?.flags.minWords = number
    default: return false
    }
    return true
  }
}
