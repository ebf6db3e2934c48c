import Analysis
import MarkedYAML
import TextCore

/// Reads a configuration file; all faults at once, each with its place.
struct ConfigurationReader {
  /// Names of shipped packs, which a configuration may list and which are always there.
  static let shippedPacks: Set<String> = ["news-en"]

  private static let topKeys = ["root", "packs", "profile", "rules", "gate", "sources", "overrides"]
  private static let overrideKeys = ["files", "packs", "profile", "rules", "gate", "sources"]

  private let shownName: String
  private let folder: String
  private(set) var diagnostics: [Diagnostic] = []

  private init(shownName: String, folder: String) {
    self.shownName = shownName
    self.folder = folder
  }

  /// Reads the bytes of a file; nil where something in it is an error.
  ///
  /// - Parameters:
  ///   - shownName: the file as shown to the user.
  ///   - folder: the folder it stands in, absolute.
  static func read(
    shownName: String, folder: String, bytes: [UInt8], diagnostics: inout [Diagnostic]
  ) -> ConfigurationFile? {
    var file = ConfigurationFile(
      shownName: shownName, folder: folder, bytes: bytes, isRoot: false, options: Options(), overrides: [])
    if isBlank(bytes) { return file }
    var reader = ConfigurationReader(shownName: shownName, folder: folder)
    guard let document = MarkedDocument.parse(file: shownName, bytes: bytes, diagnostics: &reader.diagnostics)
    else {
      diagnostics += reader.diagnostics
      return nil
    }
    reader.read(document.root, into: &file)
    diagnostics += reader.diagnostics
    return reader.diagnostics.contains { $0.severity == .error } ? nil : file
  }

  /// True for a file of comments and blank lines: it says nothing, which is no fault.
  static func isBlank(_ bytes: [UInt8]) -> Bool {
    bytes.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }).allSatisfy { line in
      let text = line.drop { $0 == 0x20 || $0 == 0x09 }
      return text.isEmpty || text.first == UInt8(ascii: "#")
    }
  }

  private mutating func read(_ root: MarkedNode, into file: inout ConfigurationFile) {
    guard let pairs = mapping(root, "a configuration", keys: Self.topKeys) else { return }
    for pair in pairs {
      switch pair.key {
      case "root": file.isRoot = boolean(pair.value) ?? false
      case "overrides":
        for node in list(pair.value) ?? [] {
          if let override = override(node) { file.overrides.append(override) }
        }
      default: option(pair, into: &file.options)
      }
    }
  }

  private mutating func override(_ node: MarkedNode) -> ConfigurationFile.Override? {
    guard let pairs = mapping(node, "an override", keys: Self.overrideKeys) else { return nil }
    var override = ConfigurationFile.Override(files: [], options: Options())
    for pair in pairs {
      guard pair.key == "files" else {
        option(pair, into: &override.options)
        continue
      }
      for item in list(pair.value) ?? [] {
        guard let text = text(item) else { continue }
        if let glob = PathGlob(text) {
          override.files.append(glob)
        } else {
          add(.unknownValue, "an empty pattern matches no file", at: item.mark)
        }
      }
    }
    if node["files"] == nil {
      add(.missingKey, "an override needs `files`, such as files: [\"opinion/**\"]", at: node.mark)
    }
    return override
  }

  private mutating func option(_ pair: MarkedPair, into options: inout Options) {
    switch pair.key {
    case "packs":
      for item in list(pair.value) ?? [] {
        guard let text = text(item), !Self.shippedPacks.contains(text) else { continue }
        options.packs.append(Sourced(PathText.absolute(text, in: folder), origin(item.mark)))
      }
    case "sources":
      for item in list(pair.value) ?? [] {
        guard let text = text(item) else { continue }
        options.sources.append(Sourced(PathText.absolute(text, in: folder), origin(item.mark)))
      }
    case "profile":
      let names = Profile.allCases.map(\.rawValue)
      guard let name = text(pair.value) else { return }
      if let profile = Profile(rawValue: name) {
        options.profile = Sourced(profile, origin(pair.mark))
      } else {
        unknown(name, "profile", names, at: pair.value.mark)
      }
    case "rules": rules(pair.value, into: &options)
    case "gate":
      var reader = GateReader(shownName: shownName)
      options.gate = reader.read(pair.value)
      diagnostics += reader.diagnostics
    default: break
    }
  }

  private mutating func rules(_ node: MarkedNode, into options: inout Options) {
    guard let pairs = node.pairs else {
      return add(
        .wrongType, "`rules` takes rule ids or globs with what holds for them, not \(node.kindName)",
        at: node.mark,
        hint: "write rules: {\"hedge/*\": off}")
    }
    for pair in pairs {
      guard var setting = setting(pair.value) else { continue }
      setting.glob = pair.key
      options.rules.append(Sourced(setting, origin(pair.mark)))
    }
  }

  private mutating func setting(_ node: MarkedNode) -> RuleSetting? {
    if let pairs = node.pairs {
      var setting = RuleSetting(glob: "")
      for pair in pairs {
        switch pair.key {
        case "severity":
          guard let name = text(pair.value) else { return nil }
          guard let severity = Severity(name: name) else {
            unknown(name, "severity", Severity.allCases.map(\.name), at: pair.value.mark)
            return nil
          }
          setting.severity = severity
        case "enabled":
          guard let isOn = boolean(pair.value) else { return nil }
          setting.isOn = isOn
        default:
          unknownKey(pair, ["severity", "enabled"], in: "a rule's setting")
          return nil
        }
      }
      return setting
    }
    guard let word = node.text else {
      add(.wrongType, "a rule takes off, on or a severity, not \(node.kindName)", at: node.mark)
      return nil
    }
    switch word {
    case "off", "false": return RuleSetting(glob: "", isOn: false)
    case "on", "true": return RuleSetting(glob: "", isOn: true)
    default:
      if let severity = Severity(name: word) { return RuleSetting(glob: "", severity: severity) }
      unknown(word, "setting", ["off", "on"] + Severity.allCases.map(\.name), at: node.mark)
      return nil
    }
  }
}

extension ConfigurationReader {
  private func origin(_ mark: Mark) -> Origin { .file(shownName, mark) }

  private mutating func mapping(_ node: MarkedNode, _ what: String, keys: [String]) -> [MarkedPair]? {
    guard let pairs = node.pairs else {
      add(.wrongType, "\(what) is a mapping of keys to values, not \(node.kindName)", at: node.mark)
      return nil
    }
    for pair in pairs where !keys.contains(pair.key) { unknownKey(pair, keys, in: what) }
    return pairs.filter { keys.contains($0.key) }
  }

  private mutating func list(_ node: MarkedNode) -> [MarkedNode]? {
    guard let items = node.items else {
      add(.wrongType, "a list is needed here, not \(node.kindName)", at: node.mark, hint: "put it in [ ]")
      return nil
    }
    return items
  }

  private mutating func text(_ node: MarkedNode) -> String? {
    guard let text = node.text, !text.isEmpty else {
      let what = node.text == nil || node.isNull ? node.kindName : "an empty one"
      add(.wrongType, "a text is needed here, not \(what)", at: node.mark)
      return nil
    }
    return text
  }

  private mutating func boolean(_ node: MarkedNode) -> Bool? {
    if case .boolean(let value) = node.value { return value }
    add(.wrongType, "true or false is needed here, not \(node.kindName)", at: node.mark)
    return nil
  }

  private mutating func unknownKey(_ pair: MarkedPair, _ keys: [String], in what: String) {
    let near = Suggestion.nearest(to: pair.key, in: keys)
    add(
      .unknownKey, "\(what) has no key `\(pair.key)`", at: pair.mark,
      hint: near.map { "did you mean `\($0)`?" } ?? "there are " + keys.joined(separator: ", "))
  }

  private mutating func unknown(_ word: String, _ what: String, _ known: [String], at mark: Mark) {
    let near = Suggestion.nearest(to: word, in: known)
    add(
      .unknownValue, "`\(word)` is no \(what)", at: mark,
      hint: near.map { "did you mean `\($0)`?" } ?? "there are " + known.joined(separator: ", "))
  }

  private mutating func add(_ code: DiagnosticCode, _ message: String, at mark: Mark, hint: String? = nil) {
    diagnostics.append(Diagnostic(code, message, hint: hint, file: shownName, at: mark))
  }
}
