internal import TextCore

/// A page as flat arrays in document order.
struct PageTree {
  struct Attribute {
    var name: AttributeName
    /// True where the value stands in `values`, false where it stands in `page`.
    var isOwn: Bool
    var start: Int32
    var stop: Int32
  }

  /// Nodes read for the text of an element, so that nested empty ones cost no more.
  private static let maxNodes = 2000

  /// Node 0 is a root of our own without tag.
  var nodes: [PageNode] = [PageNode(parent: -1, end: 1, start: 0, stop: 0)]
  var attributes: [Attribute] = []
  /// The decoded page.
  var page: [UInt8] = []
  /// Values of attributes the parser had to read.
  var values: [UInt8] = []
  /// All text of the page.
  var text: [UInt8] = []
  /// Maps `text` to the decoded page.
  var map = SourceMap(runs: [])
  /// Numbers of drop words (entries of `PageWords.tokens`).
  var dropWords: [Int32] = []
  /// Bytes of `text` that were found nowhere in the page; 0 unless the parser does something new.
  var unexplained = 0

  /// The value of an attribute, or nil.
  @inline(__always)
  func value(_ node: Int, _ name: AttributeName) -> ArraySlice<UInt8>? {
    nodes[node].attributes >> UInt32(name.rawValue) & 1 != 0 ? found(nodes[node], name) : nil
  }

  private func found(_ node: PageNode, _ name: AttributeName) -> ArraySlice<UInt8>? {
    for i in Int(node.start)..<Int(node.stop) where attributes[i].name == name {
      let range = Int(attributes[i].start)..<Int(attributes[i].stop)
      return attributes[i].isOwn ? values[range] : page[range]
    }
    return nil
  }

  /// The value of an attribute as a string, or nil.
  func string(_ node: Int, _ name: AttributeName) -> String? {
    value(node, name).map { String(decoding: $0, as: UTF8.self) }
  }

  /// True where the value of an attribute is this word, in any case.
  func has(_ node: Int, _ name: AttributeName, _ word: StaticString) -> Bool {
    guard let value = value(node, name), value.count == word.utf8CodeUnitCount else { return false }
    return word.withUTF8Buffer { letters in
      var i = 0
      for byte in value {
        if ASCII.lower(byte) != ASCII.lower(letters[i]) { return false }
        i += 1
      }
      return true
    }
  }

  /// True where the value, a list parted by spaces, has this word, in any case.
  func hasWord(_ node: Int, _ name: AttributeName, _ word: StaticString) -> Bool {
    guard let value = value(node, name) else { return false }
    return value.withUnsafeBufferPointer { p in
      word.withUTF8Buffer { letters in
        var i = 0
        while i < p.count {
          while i < p.count, ASCII.isSpace(p[i]) { i += 1 }
          let start = i
          while i < p.count, !ASCII.isSpace(p[i]) { i += 1 }
          if i - start == letters.count,
            letters.indices.allSatisfy({ ASCII.lower(p[start + $0]) == ASCII.lower(letters[$0]) })
          {
            return true
          }
        }
        return false
      }
    }
  }

  /// The text of a subtree with white space collapsed, at most so many bytes.
  func string(of node: Int, limit: Int = 4000) -> String {
    var bytes: [UInt8] = []
    for i in node..<min(Int(nodes[node].end), node + PageTree.maxNodes) {
      if nodes[i].isText {
        bytes += text[Int(nodes[i].start)..<Int(nodes[i].stop)]
        if bytes.count > limit { break }
      } else if !nodes[i].isInline || nodes[i].tag == .br {
        bytes.append(0x20)
      }
    }
    let decoded = References.decoded(bytes)
    return Strings.collapsed(decoded, 0..<decoded.count)
  }
}
