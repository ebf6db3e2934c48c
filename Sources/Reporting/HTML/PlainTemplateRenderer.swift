/// Writes a page from the tokens of a plain template.
struct PlainTemplateRenderer: ~Copyable {
  /// Where in the innermost list an element stands.
  struct Position {
    var isFirst: Bool
    var isLast: Bool
  }

  private var out = ByteBuffer()
  /// Values around the place, the innermost last.
  private var stack: [TemplateValue]

  init(_ root: TemplateValue) { stack = [root] }

  /// What was written.
  var bytes: [UInt8] { out.bytes }

  /// Writes tokens; false where only the library can.
  mutating func render(_ tokens: [PlainTemplate.Token], _ position: Position?) -> Bool {
    for token in tokens {
      switch token {
      case .text(let text): text.withUnsafeBufferPointer { out.append($0) }
      case .variable(let name, let isEscaped):
        guard write(value(name, position), isEscaped: isEscaped) else { return false }
      case .section(let name, let isInverted, let body):
        let value = value(name, position)
        guard isInverted ? renderElse(value, body, position) : render(value, body, position) else {
          return false
        }
      }
    }
    return true
  }

  private func value(_ name: PlainTemplate.Name, _ position: Position?) -> TemplateValue? {
    switch name {
    case .current: return stack.last
    case .first: return position.map { .flag($0.isFirst) }
    case .last: return position.map { .flag($0.isLast) }
    case .key(let key):
      for at in stack.indices.reversed() {
        if case .object(let values) = stack[at], let found = values[key] { return found }
      }
      return nil
    }
  }

  private mutating func write(_ value: TemplateValue?, isEscaped: Bool) -> Bool {
    switch value {
    case nil: break
    case .text(let text):
      if isEscaped, PlainTemplateRenderer.hasMarkup(text) { return false }
      out.append(text: text)
    case .flag(let flag): out.append(flag ? "true" : "false")
    case .number(let number): out.append(decimal: number)
    case .list, .object: return false
    }
    return true
  }

  private mutating func render(
    _ value: TemplateValue?, _ body: [PlainTemplate.Token], _ position: Position?
  ) -> Bool {
    switch value {
    case nil, .flag(false): return true
    case .flag(true): return render(body, position)
    case .list(let values):
      for (index, value) in values.enumerated() {
        stack.append(value)
        defer { stack.removeLast() }
        let position = Position(isFirst: index == 0, isLast: index == values.count - 1)
        guard render(body, position) else { return false }
      }
      return true
    case .some(let value):
      stack.append(value)
      defer { stack.removeLast() }
      return render(body, nil)
    }
  }

  private mutating func renderElse(
    _ value: TemplateValue?, _ body: [PlainTemplate.Token], _ position: Position?
  ) -> Bool {
    switch value {
    case nil, .flag(false): return render(body, position)
    case .list(let values) where values.isEmpty:
      stack.append(.list(values))
      defer { stack.removeLast() }
      return render(body, nil)
    default: return true
    }
  }

  /// True for a text that HTML escapes: held texts have none, and what has some is left to the library.
  private static func hasMarkup(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      for byte in bytes {
        switch byte {
        case 0x22, 0x26, 0x27, 0x3C, 0x3E: return true
        default: continue
        }
      }
      return false
    }
  }
}
