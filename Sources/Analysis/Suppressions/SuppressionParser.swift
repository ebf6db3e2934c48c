/// Reads the words of one comment: `factcheck-ignore-next RULE: reason (owner) until 2027-01-31`.
enum SuppressionParser {
  /// What every comment to the program begins with.
  static let prefix = "factcheck-ignore"

  private static let form = "write `RULE: reason (owner) until YYYY-MM-DD`, owner and day may be left out"

  /// What the text between `<!--` and `-->` says; it begins with `prefix`.
  static func order(_ text: String) -> SuppressionDirective.Order {
    let text = trimmed(Substring(text))
    let end = text.firstIndex { isSpace($0) || $0 == ":" } ?? text.endIndex
    let rest = trimmed(text[end...])
    switch text[..<end].lowercased() {
    case "factcheck-ignore-next": return suppression(rest) { .next($0) }
    case "factcheck-ignore-start": return suppression(rest) { .start($0) }
    case "factcheck-ignore-end": return .end(rule: rest.isEmpty ? nil : String(rest))
    default:
      return .fault(
        .malformed,
        "`\(text[..<end])` is unknown: there are factcheck-ignore-next, factcheck-ignore-start and factcheck-ignore-end"
      )
    }
  }

  /// A fault of a rule id as it stands in comments and ignore files, or nil.
  static func fault(ofRule rule: some StringProtocol) -> String? {
    if rule.contains("*") { return "`\(rule)` stands for many rules; a suppression names one" }
    let parts = rule.split(separator: "/", omittingEmptySubsequences: false)
    let isID = parts.count == 2 && parts.allSatisfy { !$0.isEmpty } && !rule.contains(where: isSpace)
    return isID ? nil : "`\(rule)` is no rule id such as hedge/suggests"
  }

  private static func suppression(
    _ text: Substring, _ make: (Suppression) -> SuppressionDirective.Order
  ) -> SuppressionDirective.Order {
    if text.isEmpty || text.first == ":" { return .fault(.incomplete, "it names no rule: \(form)") }
    let colon = text.firstIndex(of: ":") ?? text.endIndex
    let rule = trimmed(text[..<colon])
    if let fault = fault(ofRule: rule) { return .fault(.blanket, "\(fault): \(form)") }
    guard colon < text.endIndex else { return .fault(.incomplete, "it gives no reason: \(form)") }
    var reason = trimmed(text[text.index(after: colon)...])
    var until: Day?
    if let (before, day) = lastDay(reason) {
      guard let date = Day(iso: day) else {
        return .fault(.malformed, "`\(day)` is no day of the calendar written YYYY-MM-DD")
      }
      until = date
      reason = before
    }
    var owner: String?
    if reason.last == ")", let open = reason.lastIndex(of: "(") {
      let name = trimmed(reason[reason.index(after: open)..<reason.index(before: reason.endIndex)])
      owner = name.isEmpty ? nil : String(name)
      reason = trimmed(reason[..<open])
    }
    if reason.isEmpty { return .fault(.incomplete, "it gives no reason: \(form)") }
    return make(Suppression(rule: String(rule), reason: collapsed(reason), owner: owner, until: until))
  }

  /// The text before a closing `until DAY` and the day as written, where the last word begins with a digit.
  private static func lastDay(_ text: Substring) -> (before: Substring, day: Substring)? {
    guard let gap = text.lastIndex(where: isSpace) else { return nil }
    let day = text[text.index(after: gap)...]
    guard let first = day.utf8.first, (0x30...0x39).contains(first) else { return nil }
    let before = trimmed(text[..<gap])
    if before == "until" { return ("", day) }
    guard before.hasSuffix("until") else { return nil }
    let head = before.dropLast("until".count)
    guard let last = head.last, isSpace(last) || last == ")" else { return nil }
    return (trimmed(head), day)
  }

  private static func isSpace(_ character: Character) -> Bool { character.isWhitespace }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text.drop(while: isSpace)
    while let last = text.last, isSpace(last) { text.removeLast() }
    return text
  }

  private static func collapsed(_ text: Substring) -> String {
    text.split(whereSeparator: isSpace).joined(separator: " ")
  }
}
