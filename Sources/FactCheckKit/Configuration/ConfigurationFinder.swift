import Foundation
import MarkedYAML

/// Finds and merges the configurations above files; every file is read once.
public struct ConfigurationFinder {
  /// Where configurations are looked for.
  public enum Mode: Sendable, Equatable {
    /// In the folder of the document and those above it, up to `root: true`.
    case above
    /// In one file given by path.
    case file(String)
    /// Nowhere.
    case none
  }

  private let mode: Mode
  private let workingFolder: String
  /// False where the contents of files are given as values.
  private let asksDisk: Bool
  private let read: (String) throws(InputFault) -> [UInt8]?
  /// Files from the outermost to the nearest, by folder.
  private var chains: [String: [ConfigurationFile]] = [:]
  private var files: [String: ConfigurationFile?] = [:]
  private var diagnostics: [Diagnostic] = []
  private var contents: [(name: String, bytes: [UInt8])] = []

  /// Makes a finder.
  ///
  /// - Parameters:
  ///   - workingFolder: what names in messages and a relative `--config` are relative to; absolute.
  ///   - read: gives the bytes of a file by its absolute path, nil where there is none; nil to ask the disk.
  public init(
    mode: Mode, workingFolder: String,
    read: ((String) throws(InputFault) -> [UInt8]?)? = nil
  ) {
    self.mode = mode
    self.workingFolder = workingFolder
    asksDisk = read == nil
    if let read {
      self.read = read
    } else if case .file = mode {
      // A file that is named may be a pipe.
      self.read = { path throws(InputFault) in
        try FileBytes.read(InputFile(path: path), maxBytes: InputBounds.maxBytes)
      }
    } else {
      self.read = FileBytes.found
    }
  }

  /// What holds for a document by its absolute path; faults are kept for `check()`.
  public mutating func configuration(for path: String) -> Configuration {
    let chain: [ConfigurationFile]
    switch mode {
    case .none: chain = []
    case .file(let name): chain = single(name)
    case .above: chain = self.chain(PathText.folder(of: path))
    }
    var configuration = Configuration()
    for file in chain {
      configuration.options.merge(file.options(for: path))
      configuration.files.append(file.shownName)
    }
    return configuration
  }

  /// Throws if any file read so far is faulty, with all faults of all of them.
  public func check() throws(SetupFault) {
    let errors = diagnostics.filter { $0.severity == .error }
    guard !errors.isEmpty else { return }
    throw SetupFault(DiagnosticRenderer(files: contents).render(errors))
  }

  /// The faults as they are shown to the user, with excerpts from the files read so far.
  func rendered(_ diagnostics: [Diagnostic]) -> String {
    DiagnosticRenderer(files: contents).render(diagnostics)
  }

  /// The folder above which nothing counts: that of the configuration with `root: true`, or nil.
  mutating func rootFolder(above path: String) -> String? {
    guard mode == .above else { return nil }
    return chain(PathText.folder(of: path)).first { $0.isRoot }?.folder
  }

  private mutating func single(_ name: String) -> [ConfigurationFile] {
    let path = PathText.absolute(name, in: workingFolder)
    if let known = files[path] { return known.map { [$0] } ?? [] }
    if !load(path, shownName: name) {
      diagnostics.append(Diagnostic(.missingFile, "the configuration cannot be read", file: name))
      files[path] = .some(nil)
    }
    return files[path].flatMap { $0 }.map { [$0] } ?? []
  }

  private mutating func chain(_ folder: String) -> [ConfigurationFile] {
    if let known = chains[folder] { return known }
    // The folders that are not known yet, from the deepest up; no recursion, as paths come from outside.
    var open: [String] = []
    var base: [ConfigurationFile] = []
    var at = folder
    while true {
      if let known = chains[at] {
        base = known
        break
      }
      open.append(at)
      if at == "/" || file(in: at)?.isRoot == true { break }
      at = PathText.folder(of: at)
    }
    for folder in open.reversed() {
      if let file = file(in: folder) { base = file.isRoot ? [file] : base + [file] }
      chains[folder] = base
    }
    return base
  }

  private mutating func file(in folder: String) -> ConfigurationFile? {
    let path = (folder == "/" ? "" : folder) + "/" + ConfigurationFile.name
    if let known = files[path] { return known }
    if !load(path, shownName: PathText.relative(path, to: workingFolder)) { files[path] = .some(nil) }
    return files[path].flatMap { $0 }
  }

  /// Reads a file into `files`; false where there is none. One that cannot be read is a fault.
  private mutating func load(_ path: String, shownName: String) -> Bool {
    let bytes: [UInt8]
    do throws(InputFault) {
      guard let found = try read(path) else { return false }
      bytes = found
    } catch {
      diagnostics.append(
        Diagnostic(
          .missingFile, "the configuration cannot be read: \(error.message)",
          hint: mode == .above ? "use --config FILE or --no-config to do without it" : nil, file: shownName))
      files[path] = .some(nil)
      return true
    }
    contents.append((shownName, bytes))
    let file = ConfigurationReader.read(
      shownName: shownName, folder: PathText.folder(of: path), bytes: bytes, diagnostics: &diagnostics)
    files[path] = .some(file)
    if asksDisk, let file { checkPaths(file) }
    return true
  }

  /// Faults for packs and registries that a file names and that do not exist, each with its place.
  private mutating func checkPaths(_ file: ConfigurationFile) {
    let all = [file.options] + file.overrides.map(\.options)
    for (named, what) in all.flatMap({
      $0.packs.map { ($0, "rule file or folder") } + $0.sources.map { ($0, "registry file") }
    }) {
      guard case .file(let name, let mark) = named.origin, access(named.value, F_OK) != 0 else { continue }
      diagnostics.append(
        Diagnostic(
          .missingFile, "there is no \(what) \(PathText.relative(named.value, to: workingFolder))",
          file: name, at: mark))
    }
  }
}
