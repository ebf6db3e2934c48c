import Analysis
import MarkedYAML
import RuleEngine

/// The entries of all ignore files of a run, by document.
///
/// An ignore file concerns the documents in its folder and below, up to the folder of a configuration with
/// `root: true` and no further.
struct IgnoreTable: Sendable {
  private let workingFolder: String
  private let read: @Sendable (String) throws(InputFault) -> [UInt8]?
  private var files: [String: IgnoreFile?] = [:]
  private var firstIndex: [String: Int] = [:]
  private var diagnostics: [Diagnostic] = []
  private var contents: [(name: String, bytes: [UInt8])] = []
  private(set) var entries: [(file: IgnoreFile, entry: IgnoreFile.Entry)] = []

  init(
    workingFolder: String,
    read: @escaping @Sendable (String) throws(InputFault) -> [UInt8]? = FileBytes.found
  ) {
    self.workingFolder = workingFolder
    self.read = read
  }

  /// The entries that may concern a document, those of the nearest file first.
  ///
  /// - Parameters:
  ///   - path: absolute.
  ///   - root: the topmost folder that is looked into; nil for the root of the file system.
  mutating func entries(for path: String, upTo root: String?) -> [IgnoreEntry] {
    var found: [IgnoreEntry] = []
    var folder = PathText.folder(of: path)
    while true {
      if let file = file(in: folder), let first = firstIndex[folder] {
        let inside = PathText.relative(path, to: folder)
        for (offset, entry) in file.entries.enumerated() where entry.path?.matches(inside) ?? true {
          found.append(
            IgnoreEntry(fingerprint: entry.fingerprint, suppression: entry.suppression, index: first + offset)
          )
        }
      }
      if folder == "/" || folder == root { return found }
      folder = PathText.folder(of: folder)
    }
  }

  /// Throws if an entry is faulty or names a rule that no pack has or that may not be suppressed.
  ///
  /// - Parameter packs: all rule sets of the run; a rule needs to stand in one of them.
  func check(_ packs: [RuleSet]) throws(SetupFault) {
    guard !entries.isEmpty || !diagnostics.isEmpty else { return }
    var errors = diagnostics.filter { $0.severity == .error }
    var known: [String: Bool] = [:]
    for rule in packs.flatMap(\.rules) {
      known[rule.id] = rule.isSuppressible
      if let old = rule.renamedFrom, known[old] == nil { known[old] = rule.isSuppressible }
    }
    for (file, entry) in entries {
      let rule = entry.suppression.rule
      switch known[rule] {
      case true: break
      case false:
        errors.append(
          Diagnostic(
            .unknownValue, "the rule \(rule) may not be suppressed", file: file.shownName, at: entry.ruleMark)
        )
      default:
        let near = Suggestion.nearest(to: rule, in: known.keys.sorted())
        errors.append(
          Diagnostic(
            .unknownRule, "no pack has the rule \(rule)", hint: near.map { "did you mean `\($0)`?" },
            file: file.shownName, at: entry.ruleMark))
      }
    }
    guard !errors.isEmpty else { return }
    throw SetupFault(DiagnosticRenderer(files: contents).render(errors))
  }

  private mutating func file(in folder: String) -> IgnoreFile? {
    if let known = files[folder] { return known }
    let path = (folder == "/" ? "" : folder) + "/" + IgnoreFile.name
    var file: IgnoreFile?
    let name = PathText.relative(path, to: workingFolder)
    var found: [UInt8]?
    do throws(InputFault) {
      found = try read(path)
    } catch {
      diagnostics.append(
        Diagnostic(.missingFile, "the ignore file cannot be read: \(error.message)", file: name))
    }
    if let bytes = found {
      contents.append((name, bytes))
      let loaded = IgnoreFile(shownName: name, folder: folder, bytes: bytes, diagnostics: &diagnostics)
      firstIndex[folder] = entries.count
      entries += loaded.entries.map { (loaded, $0) }
      file = loaded
    }
    files[folder] = .some(file)
    return file
  }
}
