/// The forms that ids and names may have.
enum Names {
  /// True for the letters a to z, digits and single hyphens, beginning with a letter or digit.
  static func isName(_ text: some StringProtocol) -> Bool {
    guard let first = text.utf8.first, let last = text.utf8.reversed().first else { return false }
    let hyphen = UInt8(ascii: "-")
    return first != hyphen && last != hyphen
      && text.utf8.allSatisfy { $0 == hyphen || $0 &- 0x61 < 26 || $0 &- 0x30 < 10 }
  }

  static func check(_ text: String, _ what: String, at place: Place, _ faults: inout Faults) {
    if isName(text) { return }
    faults.add(.badID, "\(what) is made of the letters a to z, digits and hyphens: `\(text)`", at: place)
  }
}
