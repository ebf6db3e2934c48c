import TextCore

/// Parses JSON from bytes into a flat tree, without recursion.
///
/// Strict mode is RFC 8259. Lenient mode reads what pages carry: raw control characters in strings,
/// trailing and doubled commas, comment and CDATA wrappers, text that stops in the middle.
struct JSONParser {
  private enum Expect { case value, key, colon, commaOrEnd }

  private let p: UnsafeBufferPointer<UInt8>
  private let isLenient: Bool
  private var at = 0
  private var tree = JSONTree()
  private var stack: [Int] = []
  /// Room for the strings, of the size of the text: none is longer than it is written.
  private let strings: UnsafeMutableBufferPointer<UInt8>
  /// Bytes of the strings so far.
  private var filled = 0

  private init(
    _ p: UnsafeBufferPointer<UInt8>, isLenient: Bool, strings: UnsafeMutableBufferPointer<UInt8>
  ) {
    self.p = p
    self.isLenient = isLenient
    self.strings = strings
  }

  /// What `read` leaves of a parser over the bytes.
  private static func tree(
    _ bytes: UnsafeBufferPointer<UInt8>, isLenient: Bool, _ read: (inout JSONParser) -> Void
  ) -> JSONTree {
    var tree = JSONTree()
    let strings = [UInt8](capacity: bytes.count) { strings in
      var parser = JSONParser(bytes, isLenient: isLenient, strings: strings)
      read(&parser)
      tree = parser.tree
      return parser.filled
    }
    tree.strings = strings
    return tree
  }

  /// Parses one value that fills the bytes.
  static func parse(
    _ bytes: UnsafeBufferPointer<UInt8>, isLenient: Bool = false
  ) throws(JSONError) -> JSONTree {
    var fault: JSONError?
    let tree = tree(bytes, isLenient: isLenient) { parser in
      do throws(JSONError) { try parser.parse() } catch { fault = error }
    }
    if let fault { throw fault }
    return tree
  }

  /// Parses leniently and keeps what was read up to an error; nil where that is nothing.
  static func salvage(_ bytes: [UInt8]) -> JSONTree? {
    bytes.withUnsafeBufferPointer { p in
      let tree = tree(p, isLenient: true) { parser in
        do throws(JSONError) { try parser.parse() } catch { parser.closeAll() }
      }
      return tree.nodes.isEmpty ? nil : tree
    }
  }

  private mutating func parse() throws(JSONError) {
    if isLenient {
      // Wrappers such as "<!--" or "//<![CDATA[" stand before the first bracket.
      while at < p.count, p[at] != 0x7B, p[at] != 0x5B || opensSection { at += 1 }
    }
    var expect = Expect.value
    while true {
      skipSpace()
      if stack.isEmpty, !tree.nodes.isEmpty {
        if at < p.count, !isLenient { throw error("unexpected text behind the value") }
        return
      }
      guard at < p.count else { throw error("the text ends inside a value") }
      if tree.nodes.count > InputLimits.maxJSONNodes { throw error("too many values") }
      expect = try step(expect)
    }
  }

  /// True at a bracket of "<![CDATA[": in front of a value no other one stands behind "!" or a letter.
  private var opensSection: Bool {
    at > 0 && (p[at - 1] == 0x21 || ASCII.isLetter(p[at - 1]))
  }

  private mutating func step(_ expect: Expect) throws(JSONError) -> Expect {
    let byte = p[at]
    switch expect {
    case .value:
      return try value(byte)
    case .key:
      if byte == 0x7D, isLenient || isJustOpened { return close(.object) }
      if byte == 0x2C, isLenient {
        at += 1
        return .key
      }
      guard byte == 0x22 else { throw error("expected a name in double quotation marks") }
      try string()
      return .colon
    case .colon:
      guard byte == 0x3A else { throw error("expected \":\" behind a name") }
      at += 1
      return .value
    case .commaOrEnd:
      guard let open = stack.last else { return .commaOrEnd }
      let isObject = tree.nodes[open].kind == .object
      if byte == 0x2C {
        at += 1
        return isObject ? .key : .value
      }
      if isObject, byte == 0x7D { return close(.object) }
      if !isObject, byte == 0x5D { return close(.array) }
      // A forgotten comma.
      if isLenient, isObject, byte == 0x22 { return .key }
      if isLenient, !isObject, byte == 0x22 || byte == 0x7B { return .value }
      throw error(isObject ? "expected \",\" or \"}\"" : "expected \",\" or \"]\"")
    }
  }

  private mutating func value(_ byte: UInt8) throws(JSONError) -> Expect {
    switch byte {
    case 0x7B, 0x5B:
      guard stack.count < InputLimits.maxJSONDepth else { throw error("nested too deeply") }
      stack.append(tree.nodes.count)
      tree.open(byte == 0x7B ? .object : .array)
      at += 1
      return byte == 0x7B ? .key : .value
    case 0x5D:
      let isOpen = stack.last.map { tree.nodes[$0].kind == .array } ?? false
      guard isOpen, isLenient || isJustOpened else { throw error("expected a value") }
      return close(.array)
    case 0x2C where isLenient && stack.last.map({ tree.nodes[$0].kind == .array }) ?? false:
      at += 1
      return .value
    case 0x22:
      try string()
    case 0x2D, 0x30...0x39:
      try number()
    case 0x74:
      try literal("true", .yes)
    case 0x66:
      try literal("false", .no)
    case 0x6E:
      try literal("null", .null)
    default:
      throw error("expected a value")
    }
    return .commaOrEnd
  }

  /// True where nothing stands in the open array or object yet.
  private var isJustOpened: Bool { stack.last == tree.nodes.count - 1 }

  private mutating func close(_ kind: JSONNode.Kind) -> Expect {
    if let open = stack.popLast() { tree.close(open) }
    at += 1
    return .commaOrEnd
  }

  /// Ends everything that is open; a name without a value is dropped.
  private mutating func closeAll() {
    if let open = stack.last, tree.nodes[open].kind == .object {
      var count = 0
      var i = open + 1
      while i < tree.nodes.count, Int(tree.nodes[i].end) > i {
        count += 1
        i = Int(tree.nodes[i].end)
      }
      if count % 2 == 1, i == tree.nodes.count { tree.dropLast() }
    }
    while let open = stack.popLast() { tree.close(open) }
  }

  private mutating func string() throws(JSONError) {
    let start = filled
    at += 1
    let source = at
    while true {
      let from = at
      at = ByteSearch.firstJSONBreak(p, from: at)
      put(from..<at)
      guard at < p.count else { throw error("the text ends inside a string") }
      if p[at] == 0x22 { break }
      if p[at] == 0x5C {
        try escape()
      } else {
        guard isLenient else { throw error("a control character stands in a string; write it as an escape") }
        put(0x20)
        at += 1
      }
    }
    at += 1
    tree.add(.string, from: start, to: filled, source: source)
  }

  /// Adds a byte to the strings.
  @inline(__always)
  private mutating func put(_ byte: UInt8) {
    guard filled < strings.count else { return }
    strings[filled] = byte
    filled += 1
  }

  /// Adds bytes of the text to the strings.
  @inline(__always)
  private mutating func put(_ range: Range<Int>) {
    guard range.count <= strings.count - filled, let from = p.baseAddress, let to = strings.baseAddress
    else { return }
    (to + filled).update(from: from + range.lowerBound, count: range.count)
    filled += range.count
  }

  /// Adds a scalar value to the strings; values that are no scalars become U+FFFD.
  private mutating func put(scalar value: UInt32) {
    // Quotation marks and dashes: most of what is written so.
    if value >= 0x800, value < 0xD800, strings.count - filled >= 3 {
      strings[filled] = UInt8(truncatingIfNeeded: 0xE0 | value >> 12)
      strings[filled + 1] = UInt8(truncatingIfNeeded: 0x80 | value >> 6 & 0x3F)
      strings[filled + 2] = UInt8(truncatingIfNeeded: 0x80 | value & 0x3F)
      filled += 3
      return
    }
    let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
    for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { put(byte) }
  }

  private mutating func escape() throws(JSONError) {
    guard at + 1 < p.count else { throw error("the text ends inside an escape") }
    let byte = p[at + 1]
    at += 2
    switch byte {
    case 0x22, 0x5C, 0x2F: put(byte)
    case 0x62: put(0x08)
    case 0x66: put(0x0C)
    case 0x6E: put(0x0A)
    case 0x72: put(0x0D)
    case 0x74: put(0x09)
    case 0x75:
      guard let first = hex(at) else { throw error("expected four hexadecimal digits behind \"\\u\"") }
      at += 4
      if first & 0xFC00 == 0xD800, at + 1 < p.count, p[at] == 0x5C, p[at + 1] == 0x75,
        let second = hex(at + 2), second & 0xFC00 == 0xDC00
      {
        at += 6
        put(scalar: 0x10000 + ((first & 0x3FF) << 10 | second & 0x3FF))
      } else {
        // A lone surrogate is no scalar and becomes U+FFFD.
        put(scalar: first)
      }
    default:
      at -= 2
      guard isLenient else { throw error("unknown escape in a string") }
      at += 2
      put(byte)
    }
  }

  private func hex(_ start: Int) -> UInt32? {
    guard start + 4 <= p.count else { return nil }
    var value: UInt32 = 0
    for i in start..<start + 4 {
      let byte = p[i]
      let digit: UInt8
      switch byte {
      case 0x30...0x39: digit = byte - 0x30
      case 0x41...0x46: digit = byte - 0x37
      case 0x61...0x66: digit = byte - 0x57
      default: return nil
      }
      value = value << 4 | UInt32(digit)
    }
    return value
  }

  private mutating func number() throws(JSONError) {
    let start = at
    if p[at] == 0x2D { at += 1 }
    let whole = digits()
    guard whole > 0 else { throw error("expected a digit") }
    if whole > 1, p[at - whole] == 0x30, !isLenient { throw error("a number may not open with a zero") }
    if at < p.count, p[at] == 0x2E {
      at += 1
      guard digits() > 0 else { throw error("expected a digit behind the decimal point") }
    }
    if at < p.count, p[at] | 0x20 == 0x65 {
      at += 1
      if at < p.count, p[at] == 0x2B || p[at] == 0x2D { at += 1 }
      guard digits() > 0 else { throw error("expected a digit in the exponent") }
    }
    let from = filled
    put(start..<at)
    tree.add(.number, from: from, to: filled)
  }

  private mutating func digits() -> Int {
    let start = at
    while at < p.count, ASCII.isDigit(p[at]) { at += 1 }
    return at - start
  }

  private mutating func literal(_ word: StaticString, _ kind: JSONNode.Kind) throws(JSONError) {
    let count = word.utf8CodeUnitCount
    let isMatch =
      at + count <= p.count
      && word.withUTF8Buffer { letters in
        for i in 0..<count where letters[i] != p[at + i] { return false }
        return true
      }
    guard isMatch else { throw error("expected a value") }
    at += count
    tree.add(kind)
  }

  private mutating func skipSpace() {
    while at < p.count, p[at] == 0x20 || p[at] == 0x0A || p[at] == 0x0D || p[at] == 0x09 { at += 1 }
  }

  private func error(_ message: String) -> JSONError { JSONError(message: message, offset: at) }
}
