import Analysis
import TextCore

/// The effective configuration as a YAML file with the origin of each value in a comment.
public enum ConfigurationText {
  /// Renders what holds for a document.
  ///
  /// - Parameters:
  ///   - name: the document as given.
  ///   - workingFolder: what paths are shown relative to; absolute.
  public static func render(_ configuration: Configuration, name: String, workingFolder: String) -> String {
    let options = configuration.options
    var lines: [(text: String, origin: Origin?)] = [("# \(name)", nil)]
    let files = configuration.files
    lines.append(("# configurations: \(files.isEmpty ? "none" : files.joined(separator: ", "))", nil))
    func shown(_ path: String) -> String { quoted(PathText.relative(path, to: workingFolder)) }
    lines.append(("packs:", nil))
    for pack in ConfigurationReader.shippedPacks.sorted() { lines.append(("- \(pack)", .program)) }
    lines += options.packs.map { ("- \(shown($0.value))", $0.origin) }
    if !options.sources.isEmpty {
      lines.append(("sources:", nil))
      lines += options.sources.map { ("- \(shown($0.value))", $0.origin) }
    }
    if let profile = options.profile {
      lines.append(("profile: \(profile.value.rawValue)", profile.origin))
    } else {
      lines.append(("# profile: from the label of each page", .program))
    }
    lines += rules(options.rules)
    lines += gate(options.gate)
    let width = min(60, lines.filter { $0.origin != nil }.map { $0.text.count }.max() ?? 0)
    return lines.map { line in
      guard let origin = line.origin else { return line.text + "\n" }
      return line.text + String(repeating: " ", count: max(1, width - line.text.count + 2))
        + "# \(origin.description)\n"
    }.joined()
  }

  /// All settings in the order they are applied.
  private static func rules(_ settings: [Sourced<RuleSetting>]) -> [(String, Origin?)] {
    guard !settings.isEmpty else { return [] }
    // A mapping holds a key once: where one glob stands twice, the first is shown as a comment.
    var last: [String: Int] = [:]
    for (index, setting) in settings.enumerated() { last[setting.value.glob] = index }
    return [("rules:", nil)]
      + settings.enumerated().map { index, setting in
        let line = "\(quoted(setting.value.glob)): \(words(setting.value))"
        return ((last[setting.value.glob] == index ? "  " : "  # then overridden: ") + line, setting.origin)
      }
  }

  private static func words(_ setting: RuleSetting) -> String {
    switch (setting.isOn, setting.severity) {
    case (let isOn?, nil): isOn ? "on" : "off"
    case (nil, let severity?): severity.name
    case (let isOn?, let severity?): "{severity: \(severity.name), enabled: \(isOn)}"
    case (nil, nil): "{}"
    }
  }

  private static func gate(_ gate: GateOptions) -> [(String, Origin?)] {
    var lines: [(String, Origin?)] = [("gate:", nil)]
    if let value = gate.minScore { lines.append(("  min_score: \(Milli.text(value.value))", value.origin)) }
    let parts = ScorePart.allCases.filter { gate.minParts[$0] != nil }
    if !parts.isEmpty { lines.append(("  min_parts:", nil)) }
    for part in parts {
      if let value = gate.minParts[part] {
        lines.append(("    \(part.name): \(Milli.text(value.value))", value.origin))
      }
    }
    let severities = Severity.allCases.reversed().filter { gate.max[$0] != nil }
    if !severities.isEmpty || !gate.policy.hasConditions { lines.append(("  max:", nil)) }
    for severity in severities {
      if let value = gate.max[severity] {
        lines.append(("    \(severity.name): \(value.value)", value.origin))
      }
    }
    if !gate.policy.hasConditions { lines.append(("    error: 0", .program)) }
    if let value = gate.forbid {
      lines.append(("  forbid: [\(value.value.map(quoted).joined(separator: ", "))]", value.origin))
    }
    if let value = gate.requireAssessed {
      lines.append(("  require_assessed: [\(value.value.map(\.name).joined(separator: ", "))]", value.origin))
    }
    if let value = gate.minWords { lines.append(("  min_words: \(value.value)", value.origin)) }
    if let value = gate.newOnly { lines.append(("  new_only: \(value.value)", value.origin)) }
    return lines
  }

  /// A text as YAML reads it back, in quotes where it needs them.
  private static func quoted(_ text: String) -> String { YAMLText.scalar(text) }
}
