/// Words about rules for people.
enum RuleText {
  /// "Vague sourcing: unsourced allegedly" for `vague-sourcing/unsourced-allegedly`.
  static func title(_ id: String) -> String {
    let parts = id.split(separator: "/", maxSplits: 1).map { words(String($0)) }
    guard let category = parts.first else { return id }
    return parts.count > 1 ? capitalised(category) + ": " + parts[1] : capitalised(category)
  }

  /// The name of a category as a heading.
  static func heading(_ name: String) -> String { capitalised(words(name)) }

  /// A text, or another one where it is empty.
  static func plain(_ text: String, else other: String) -> String { text.isEmpty ? other : text }

  private static func words(_ name: String) -> String {
    // Hyphens and underlines have a byte each, which no other scalar holds.
    String(
      decoding: name.utf8.map { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") ? UInt8(ascii: " ") : $0 },
      as: UTF8.self)
  }

  private static func capitalised(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }
}
