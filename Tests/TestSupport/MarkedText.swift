/// A text with spans marked by `[[` and `]]`, for tests that would otherwise count characters.
public struct MarkedText: Sendable {
  /// The text without the markers.
  public let text: String
  /// The marked spans, in UTF-8 bytes of `text`, in order of their opening markers.
  public let spans: [Range<Int>]

  /// Takes the markers out of `marked`; markers may nest, unmatched ones stay text.
  public init(_ marked: String) {
    let bytes = Array(marked.utf8)
    var out: [UInt8] = []
    var open: [Int] = []
    var found: [(order: Int, range: Range<Int>)] = []
    var starts: [Int] = []
    var order = 0
    var i = 0
    let opening = UInt8(ascii: "[")
    let closing = UInt8(ascii: "]")
    while i < bytes.count {
      if i + 1 < bytes.count, bytes[i] == opening, bytes[i + 1] == opening {
        open.append(order)
        starts.append(out.count)
        order += 1
        i += 2
      } else if i + 1 < bytes.count, bytes[i] == closing, bytes[i + 1] == closing, let last = open.popLast(),
        let start = starts.popLast()
      {
        found.append((last, start..<out.count))
        i += 2
      } else {
        out.append(bytes[i])
        i += 1
      }
    }
    text = String(decoding: out, as: UTF8.self)
    spans = found.sorted { $0.order < $1.order }.map(\.range)
  }

  /// The marked words in order.
  public var marked: [String] {
    let bytes = Array(text.utf8)
    return spans.map { String(decoding: bytes[$0], as: UTF8.self) }
  }
}
