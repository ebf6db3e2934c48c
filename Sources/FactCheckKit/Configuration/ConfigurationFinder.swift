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
  private let read: (String) -> [UInt8]?
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
    read: ((String) -> [UInt8]?)? = nil
  ) {
    self.mode = mode
    self.workingFolder = workingFolder
    self.read = read ?? FileBytes.content
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
    guard load(path, shownName: name) else {
      diagnostics.append(Diagnostic(.missingFile, "the configuration cannot be read", file: name))
      files[path] = .some(nil)
      return []
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

  /// Reads a file into `files`; false where there is none.
  private mutating func load(_ path: String, shownName: String) -> Bool {
    guard let bytes = read(path) else { return false }
    contents.append((shownName, bytes))
    let file = ConfigurationReader.read(
      shownName: shownName, folder: PathText.folder(of: path), bytes: bytes, diagnostics: &diagnostics)
    files[path] = .some(file)
    return true
  }
}
