/// A pattern over paths with `/` between their parts, as in `.gitignore` files.
///
/// `*` and `?` stop at slashes, `**` stands for any number of folders, `[a-z]` and `[!a-z]` are sets, `\` takes
/// the next character as it is. A pattern without a slash, save one at its end, holds in every folder; any other
/// is relative to the folder of the file it stands in. Time is at most the product of both lengths.
public struct PathGlob: Sendable, Hashable {
  private enum Part: Sendable, Hashable {
    case folders
    case name([Unit])
  }
  private enum Unit: Sendable, Hashable {
    case byte(UInt8)
    case any
    case run
    case set([ClosedRange<UInt8>], isNegated: Bool)
  }

  /// The pattern as written.
  public let pattern: String
  /// True where only folders match (a slash stands at the end).
  public let isForFolders: Bool
  private let parts: [Part]

  /// Reads a pattern; nil where it holds nothing to match.
  public init?(_ pattern: String) {
    self.pattern = pattern
    var text = Array(pattern.utf8)[...]
    let slash = UInt8(ascii: "/")
    isForFolders = text.last == slash
    while text.last == slash { text.removeLast() }
    let isAnchored = text.contains(slash)
    while text.first == slash { text.removeFirst() }
    if text.starts(with: Array("./".utf8)) { text = text.dropFirst(2) }
    var parts: [Part] = isAnchored ? [] : [.folders]
    for piece in text.split(separator: slash) {
      if piece.elementsEqual("**".utf8) {
        if parts.last != .folders { parts.append(.folders) }
      } else {
        parts.append(.name(PathGlob.units(Array(piece))))
      }
    }
    guard !text.isEmpty else { return nil }
    self.parts = parts
  }

  /// True where the pattern covers the whole path, which is relative and has no `.` or `..`.
  public func matches(_ path: String) -> Bool {
    let names = path.utf8.split(separator: UInt8(ascii: "/")).map { Array($0) }
    // Row i tells whether the parts so far cover the first i names.
    var row = [Bool](repeating: false, count: names.count + 1)
    row[0] = true
    for (index, part) in parts.enumerated() {
      var next = [Bool](repeating: false, count: names.count + 1)
      switch part {
      case .folders:
        // At the end `**` stands for everything inside, not for the folder itself.
        let isLast = index == parts.count - 1
        var open = false
        for i in 0...names.count {
          if isLast, open { next[i] = true }
          if row[i] { open = true }
          if !isLast, open { next[i] = true }
        }
      case .name(let units):
        for i in 0..<names.count where row[i] && PathGlob.matches(units, names[i]) { next[i + 1] = true }
      }
      row = next
    }
    return row[names.count]
  }

  /// The pattern that stands for one path and nothing else; tied to the folder it is relative to.
  static func escaped(_ path: String) -> String {
    var out = path.contains("/") ? "" : "/"
    for character in path {
      if "*?[\\".contains(character) { out += "\\" }
      out.append(character)
    }
    return out
  }

  private static func units(_ bytes: [UInt8]) -> [Unit] {
    var units: [Unit] = []
    var at = 0
    while at < bytes.count {
      switch bytes[at] {
      case UInt8(ascii: "*"):
        if units.last != .run { units.append(.run) }
      case UInt8(ascii: "?"): units.append(.any)
      case UInt8(ascii: "\\") where at + 1 < bytes.count:
        at += 1
        units.append(.byte(bytes[at]))
      case UInt8(ascii: "["):
        if let (unit, end) = set(bytes, from: at + 1) {
          units.append(unit)
          at = end
        } else {
          units.append(.byte(bytes[at]))
        }
      default: units.append(.byte(bytes[at]))
      }
      at += 1
    }
    return units
  }

  /// A set in brackets and the index of the closing one, or nil where it is not closed.
  private static func set(_ bytes: [UInt8], from start: Int) -> (unit: Unit, end: Int)? {
    var at = start
    var isNegated = false
    if at < bytes.count, bytes[at] == UInt8(ascii: "!") || bytes[at] == UInt8(ascii: "^") {
      isNegated = true
      at += 1
    }
    var ranges: [ClosedRange<UInt8>] = []
    var isFirst = true
    while at < bytes.count {
      let byte = bytes[at]
      if byte == UInt8(ascii: "]"), !isFirst { return (.set(ranges, isNegated: isNegated), at) }
      isFirst = false
      if at + 2 < bytes.count, bytes[at + 1] == UInt8(ascii: "-"), bytes[at + 2] != UInt8(ascii: "]") {
        if byte <= bytes[at + 2] { ranges.append(byte...bytes[at + 2]) }
        at += 3
      } else {
        ranges.append(byte...byte)
        at += 1
      }
    }
    return nil
  }

  private static func matches(_ units: [Unit], _ name: [UInt8]) -> Bool {
    var u = 0
    var n = 0
    var back: (unit: Int, name: Int)?
    while n < name.count {
      if u < units.count, units[u] == .run {
        back = (u + 1, n)
        u += 1
      } else if u < units.count, let width = width(units[u], name, n) {
        u += 1
        n += width
      } else if let last = back {
        u = last.unit
        n = last.name + 1
        back = (last.unit, n)
      } else {
        return false
      }
    }
    while u < units.count, units[u] == .run { u += 1 }
    return u == units.count
  }

  /// Number of bytes a unit takes at a place, or nil; `?` takes a whole scalar.
  private static func width(_ unit: Unit, _ name: [UInt8], _ at: Int) -> Int? {
    switch unit {
    case .byte(let byte): return name[at] == byte ? 1 : nil
    case .any:
      var end = at + 1
      while end < name.count, name[end] & 0xC0 == 0x80 { end += 1 }
      return end - at
    case .set(let ranges, let isNegated):
      return ranges.contains { $0.contains(name[at]) } != isNegated ? 1 : nil
    case .run: return nil
    }
  }
}
