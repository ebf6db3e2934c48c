/// Numbers in thousandths as people read and write them.
enum Milli {
  /// The number without superfluous decimals: 70, 61.2, 69.999.
  static func text(_ value: Int) -> String {
    let sign = value < 0 ? "-" : ""
    let whole = value.magnitude / 1000
    let rest = value.magnitude % 1000
    guard rest > 0 else { return "\(sign)\(whole)" }
    var digits = String(rest)
    digits = String(repeating: "0", count: 3 - digits.utf8.count) + digits
    while digits.hasSuffix("0") { digits.removeLast() }
    return "\(sign)\(whole).\(digits)"
  }

  /// The number with one decimal, as people compare scores; it is not negative.
  static func tenths(_ value: Int) -> String {
    let tenths = (value + 50) / 100
    return "\(tenths / 10).\(tenths % 10)"
  }

  /// A number of points from 0 to 100 with at most three decimals, in thousandths, or nil.
  static func points(_ text: some StringProtocol) -> Int? {
    let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let isNumber = parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
    guard let whole = parts.first, isNumber, let value = Int(whole), value <= 100 else { return nil }
    guard parts.count == 2 else { return value * 1000 }
    guard parts[1].utf8.count <= 3 else { return nil }
    let padded = parts[1] + String(repeating: "0", count: 3 - parts[1].utf8.count)
    guard let rest = Int(padded), value * 1000 + rest <= 100_000 else { return nil }
    return value * 1000 + rest
  }
}
