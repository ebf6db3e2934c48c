/// A JSON text as nodes in document order: an object's members are a string node (the key) and the value's
/// subtree, one after another.
struct JSONTree {
  private(set) var nodes: [JSONNode] = []
  /// The decoded bytes of all strings and numbers.
  var strings: [UInt8] = []

  /// The decoded bytes of a string or number.
  func bytes(_ node: Int) -> ArraySlice<UInt8> {
    strings[Int(nodes[node].start)..<Int(nodes[node].stop)]
  }

  /// The text of a string or number, or nil for other values.
  func string(_ node: Int) -> String? {
    guard nodes[node].kind == .string || nodes[node].kind == .number else { return nil }
    return String(decoding: bytes(node), as: UTF8.self)
  }

  /// The value of a member of an object, the last of that name, or nil.
  func member(_ node: Int, _ name: StaticString) -> Int? {
    guard nodes[node].kind == .object else { return nil }
    var found: Int?
    var at = node + 1
    let end = Int(nodes[node].end)
    while at + 1 < end {
      if isNamed(at, name) { found = at + 1 }
      at = Int(nodes[at + 1].end)
    }
    return found
  }

  /// How often a member of that name stands in an object.
  func count(_ node: Int, _ name: StaticString) -> Int {
    var count = 0
    eachMember(node) { key, _ in if isNamed(key, name) { count += 1 } }
    return count
  }

  /// The elements of an array, or the node itself where it is none.
  func elements(_ node: Int) -> [Int] {
    guard nodes[node].kind == .array else { return [node] }
    var out: [Int] = []
    var at = node + 1
    while at < Int(nodes[node].end) {
      out.append(at)
      at = Int(nodes[at].end)
    }
    return out
  }

  /// Calls `body` with each key and value of an object.
  func eachMember(_ node: Int, _ body: (_ key: Int, _ value: Int) -> Void) {
    guard nodes[node].kind == .object else { return }
    var at = node + 1
    while at + 1 < Int(nodes[node].end) {
      body(at, at + 1)
      at = Int(nodes[at + 1].end)
    }
  }

  /// True where the bytes of a node are this name.
  func isNamed(_ node: Int, _ name: StaticString) -> Bool {
    let own = nodes[node]
    guard Int(own.stop - own.start) == name.utf8CodeUnitCount else { return false }
    return name.withUTF8Buffer { letters in
      for i in 0..<letters.count where strings[Int(own.start) + i] != letters[i] { return false }
      return true
    }
  }

  mutating func open(_ kind: JSONNode.Kind) { nodes.append(JSONNode(kind: kind, end: 0)) }

  mutating func close(_ node: Int) { nodes[node].end = Int32(nodes.count) }

  mutating func add(_ kind: JSONNode.Kind, from start: Int = 0, to stop: Int = 0, source: Int = 0) {
    nodes.append(
      JSONNode(
        kind: kind, end: Int32(nodes.count + 1), start: UInt32(start), stop: UInt32(stop),
        source: UInt32(source)))
  }

  /// Takes back an added node (the key of a member without a value).
  mutating func dropLast() { nodes.removeLast() }
}
