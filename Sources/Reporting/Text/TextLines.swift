import TextCore

/// Collects the lines of a text report as UTF-8.
///
/// A line is written piece by piece and ended by `end`. Text to be wrapped is gathered in `words`.
struct TextLines: ~Copyable {
  let style: TerminalStyle
  /// Words to be wrapped next, piece by piece.
  var words = ByteBuffer()
  private var out = ByteBuffer()
  /// Where the line under way begins.
  private var lineStart = 0

  init(style: TerminalStyle) { self.style = style }

  /// Bytes written so far.
  var count: Int { out.count }

  /// All lines.
  var bytes: [UInt8] { out.bytes }

  /// Ends the line under way, without spaces at its end.
  mutating func end() {
    let view = out.view
    var last = view.count
    while last > lineStart, view[last - 1] == 0x20 { last -= 1 }
    out.cut(to: last)
    out.append(0x0A)
    lineStart = out.count
  }

  /// An empty line, unless there is one or nothing stands before it.
  mutating func blank() {
    let view = out.view
    if view.isEmpty || view.count > 1 && view[view.count - 1] == 0x0A && view[view.count - 2] == 0x0A {
      return
    }
    out.append(0x0A)
    lineStart = out.count
  }

  /// A heading behind an empty line.
  mutating func section(_ title: StaticString) {
    blank()
    paint(title, .heading)
    end()
  }

  /// Adds to the line under way.
  mutating func add(_ text: StaticString) { out.append(text) }
  /// Adds to the line under way.
  mutating func add(text: String) { out.append(text: text) }
  /// Adds a number to the line under way.
  mutating func add(decimal value: Int) { out.append(decimal: value) }
  /// Adds milli-points as whole points to the line under way.
  mutating func add(wholePoints milliPoints: Int) { out.append(wholePoints: milliPoints) }
  /// Adds milli-points with one decimal to the line under way.
  mutating func add(tenthPoints milliPoints: Int) { out.append(tenthPoints: milliPoints) }

  /// Adds a bar of `width` columns filled in proportion to milli-points (0 to 100,000).
  mutating func add(bar milliPoints: Int, width: Int) {
    let filled = min(max((milliPoints * width + 50_000) / 100_000, 0), width)
    for _ in 0..<max(0, filled) { out.append("█") }
    for _ in 0..<max(0, width - filled) { out.append("░") }
  }

  /// Adds spaces to the line under way.
  mutating func add(spaces count: Int) { out.append(UInt8(ascii: " "), count: count) }
  /// Adds a text made safe, filled with spaces or cut to `columns` columns.
  mutating func add(padded text: String, columns: Int) { out.append(padded: text, columns: columns) }

  /// Adds what was gathered in `words`, cut to `columns` columns.
  mutating func addWords(columns: Int) {
    if words.count <= columns, PrintableText.isPrintable(words.view) {
      out.append(words.view)
    } else {
      out.append(cut: String(decoding: words.view, as: UTF8.self), columns: columns)
    }
    words.reset()
  }

  /// Adds what was gathered in `words`, set to the right end of `columns` columns.
  mutating func addWords(right columns: Int) {
    if words.count <= columns, PrintableText.isPrintable(words.view) {
      add(spaces: columns - words.count)
      out.append(words.view)
    } else {
      out.append(text: Shortened.right(String(decoding: words.view, as: UTF8.self), columns: columns))
    }
    words.reset()
  }

  /// Adds a sign `columns` times in a role.
  mutating func add(_ sign: UInt8, columns: Int, _ role: TerminalStyle.Role) {
    open(role)
    out.append(sign, count: columns)
    close(role)
  }

  /// Adds a text in a role.
  mutating func paint(_ text: StaticString, _ role: TerminalStyle.Role) {
    open(role)
    out.append(text)
    close(role)
  }

  /// Adds a text in a role; nothing for an empty one.
  mutating func paint(text: String, _ role: TerminalStyle.Role) {
    guard !text.isEmpty else { return }
    open(role)
    out.append(text: text)
    close(role)
  }

  /// Begins a role; something must follow.
  mutating func open(_ role: TerminalStyle.Role) {
    if let code = style.opening(role) { out.append(code) }
  }

  /// Ends a role.
  mutating func close(_ role: TerminalStyle.Role) {
    if style.opening(role) != nil { out.append(TerminalStyle.closing) }
  }

  /// Wraps running text.
  ///
  /// - Parameters:
  ///   - label: plain words before the text; further lines begin behind them.
  ///   - indent: columns before each line.
  mutating func wrapped(
    _ text: String, role: TerminalStyle.Role? = nil, label: String = "",
    labelRole: TerminalStyle.Role = .faint, indent: Int = 0
  ) {
    var text = text
    text.withUTF8 { wrap($0, role, label, labelRole, indent) }
  }

  /// Wraps what was gathered in `words`.
  mutating func wrapWords(
    role: TerminalStyle.Role? = nil, label: String = "", labelRole: TerminalStyle.Role = .faint,
    indent: Int = 0
  ) {
    wrap(words.view, role, label, labelRole, indent)
    words.reset()
  }

  private mutating func wrap(
    _ text: UnsafeBufferPointer<UInt8>, _ role: TerminalStyle.Role?, _ label: String,
    _ labelRole: TerminalStyle.Role, _ indent: Int
  ) {
    let hanging = label.isEmpty ? 0 : DisplayWidth.columns(label) + 1
    var cutter = LineCutter(text, width: max(20, style.proseColumns - indent - hanging))
    var isFirst = true
    while let line = cutter.next() {
      add(spaces: indent)
      if isFirst, hanging > 0 {
        paint(text: label, labelRole)
        add(" ")
      } else {
        add(spaces: hanging)
      }
      isFirst = false
      if let role { open(role) }
      add(line, of: text)
      if let role { close(role) }
      end()
    }
  }

  /// Adds a line of a text, made safe.
  mutating func add(_ line: LineCutter.Line, of text: UnsafeBufferPointer<UInt8>) {
    let bytes = UnsafeBufferPointer(rebasing: text[line.start..<line.end])
    if line.isMended { out.append(safe: bytes) } else { out.append(bytes) }
  }
}
