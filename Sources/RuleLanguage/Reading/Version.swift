/// A version of three numbers.
struct Version: Comparable {
  var parts: [Int]

  init?(_ text: some StringProtocol) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) ?? -1 }
    guard parts.count == 3, parts.allSatisfy({ $0 >= 0 }) else { return nil }
    self.parts = parts
  }

  /// True where a pack of this version serves one who asks for `other`: the same major, not older.
  func serves(_ other: Version) -> Bool { parts[0] == other.parts[0] && !(self < other) }

  static func < (a: Version, b: Version) -> Bool { a.parts.lexicographicallyPrecedes(b.parts) }
}
