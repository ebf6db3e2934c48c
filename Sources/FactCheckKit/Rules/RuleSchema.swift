import RuleLanguage

/// The JSON Schema of rule files.
public enum RuleSchema {
  /// The schema as text, with a line break at its end.
  public static var text: String {
    let text = JSONSchema.text
    return text.hasSuffix("\n") ? text : text + "\n"
  }
}
