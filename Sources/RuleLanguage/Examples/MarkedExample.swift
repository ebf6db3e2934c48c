/// Takes the marks `[[` and `]]` out of an example.
struct MarkedExample {
  private(set) var text = ""
  /// Marked spans in UTF-8 bytes of `text`, in order; they do not nest.
  private(set) var spans: [Range<Int>] = []
  /// True where marks are not in pairs, nest or hold nothing.
  private(set) var isBroken = false

  init(_ marked: String) {
    let bytes = Array(marked.utf8)
    var out: [UInt8] = []
    var open: Int?
    var at = 0
    while at < bytes.count {
      if at + 1 < bytes.count, bytes[at] == UInt8(ascii: "["), bytes[at + 1] == UInt8(ascii: "[") {
        if open != nil { isBroken = true }
        open = out.count
        at += 2
      } else if at + 1 < bytes.count, bytes[at] == UInt8(ascii: "]"), bytes[at + 1] == UInt8(ascii: "]") {
        if let start = open, start < out.count { spans.append(start..<out.count) } else { isBroken = true }
        open = nil
        at += 2
      } else {
        out.append(bytes[at])
        at += 1
      }
    }
    if open != nil { isBroken = true }
    text = String(decoding: out, as: UTF8.self)
  }
}
