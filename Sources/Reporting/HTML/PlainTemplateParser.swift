/// Reads a template of variables and sections, line ends and white space as the Mustache library does.
struct PlainTemplateParser {
  /// Most sections inside one another: a template that nests more is the library's.
  private static let deepest = 32
  /// Scalars beyond ASCII that stand by themselves: what joins others could hide a brace from the library, which
  /// reads characters.
  private static let plain: [ClosedRange<UInt32>] = [
    0xA0...0x2FF, 0x2010...0x2027, 0x2030...0x205E, 0x2190...0x22FF,
  ]

  private let bytes: [UInt8]
  private var at = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The tokens; nil where the template uses more than is read here.
  mutating func parse() -> [PlainTemplate.Token]? {
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      let isPlain =
        scalar.value < 0x80
        ? scalar.value >= 0x20 && scalar.value < 0x7F || scalar == "\n" || scalar == "\t"
        : PlainTemplateParser.plain.contains { $0.contains(scalar.value) }
      guard isPlain else { return nil }
    }
    return parse(closing: nil, newLine: true, depth: 0)
  }

  private mutating func parse(closing: String?, newLine: Bool, depth: Int) -> [PlainTemplate.Token]? {
    guard depth < PlainTemplateParser.deepest else { return nil }
    var tokens: [PlainTemplate.Token] = []
    var newLine = newLine
    var white: ArraySlice<UInt8> = []
    func flush() {
      if !white.isEmpty { tokens.append(.text(Array(white))) }
      white = []
    }
    while at < bytes.count {
      if newLine { white = readWhite() }
      let text = readText()
      if at < bytes.count, bytes[at] == 0x0A {
        at += 1
        tokens.append(.text(Array(white + text + [0x0A])))
        newLine = true
        continue
      }
      if !text.isEmpty {
        tokens.append(.text(Array(white + text)))
        white = []
        newLine = false
      }
      guard at < bytes.count else { break }
      at += 2
      guard at < bytes.count else { return nil }
      var isStandalone = false
      switch bytes[at] {
      case UInt8(ascii: "#"), UInt8(ascii: "^"):
        let isInverted = bytes[at] == UInt8(ascii: "^")
        at += 1
        guard let (tag, name) = readName() else { return nil }
        isStandalone = newLine && endsLine()
        if !isStandalone { flush() }
        guard let body = parse(closing: tag, newLine: isStandalone, depth: depth + 1) else { return nil }
        tokens.append(.section(name, isInverted: isInverted, body))
      case UInt8(ascii: "/"):
        at += 1
        guard let (tag, _) = readName(), tag == closing else { return nil }
        if !(newLine && endsLine()) { flush() }
        return tokens
      case UInt8(ascii: "{"), UInt8(ascii: "&"):
        let isBrace = bytes[at] == UInt8(ascii: "{")
        flush()
        at += 1
        guard let (_, name) = readName() else { return nil }
        if isBrace {
          guard at < bytes.count, bytes[at] == UInt8(ascii: "}") else { return nil }
          at += 1
        }
        tokens.append(.variable(name, isEscaped: false))
      default:
        flush()
        guard let (_, name) = readName() else { return nil }
        tokens.append(.variable(name, isEscaped: true))
      }
      newLine = isStandalone
    }
    return closing == nil ? tokens : nil
  }

  private mutating func readWhite() -> ArraySlice<UInt8> {
    let start = at
    while at < bytes.count, bytes[at] == 0x20 || bytes[at] == 0x09 { at += 1 }
    return bytes[start..<at]
  }

  /// Up to a line feed or two braces.
  private mutating func readText() -> ArraySlice<UInt8> {
    let start = at
    let brace = UInt8(ascii: "{")
    while at < bytes.count, bytes[at] != 0x0A {
      if bytes[at] == brace, at + 1 < bytes.count, bytes[at + 1] == brace { break }
      at += 1
    }
    return bytes[start..<at]
  }

  /// A name as written and what it means, with the braces behind it.
  private mutating func readName() -> (tag: String, name: PlainTemplate.Name)? {
    _ = readWhite()
    let start = at
    while at < bytes.count, PlainTemplateParser.isName(bytes[at]) { at += 1 }
    let tag = String(decoding: bytes[start..<at], as: UTF8.self)
    _ = readWhite()
    guard at + 1 < bytes.count, bytes[at] == UInt8(ascii: "}"), bytes[at + 1] == UInt8(ascii: "}") else {
      return nil
    }
    at += 2
    switch tag {
    case ".": return (tag, .current)
    case "first()": return (tag, .first)
    case "last()": return (tag, .last)
    default:
      guard !tag.isEmpty,
        tag.utf8.allSatisfy({ $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: "(") && $0 != UInt8(ascii: ")") })
      else { return nil }
      return (tag, .key(tag))
    }
  }

  private static func isName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"),
      UInt8(ascii: "?"), UInt8(ascii: "*"), UInt8(ascii: "("), UInt8(ascii: ")"):
      true
    default: false
    }
  }

  /// Takes white space and a line feed behind a tag, if nothing else is left of the line.
  private mutating func endsLine() -> Bool {
    guard at < bytes.count else { return true }
    var end = at
    while end < bytes.count, bytes[end] == 0x20 || bytes[end] == 0x09 { end += 1 }
    guard end < bytes.count, bytes[end] == 0x0A else { return false }
    at = end + 1
    return true
  }
}
