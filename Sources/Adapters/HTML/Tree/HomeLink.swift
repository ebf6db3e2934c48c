/// Tells links to the front page, which show the name of the site and not a title.
enum HomeLink {
  /// True where all text of the element is one link to the front page, or stands inside one.
  static func fills(_ node: Int, in tree: PageTree) -> Bool {
    var link: Int?
    for i in node..<Int(tree.nodes[node].end) {
      if tree.nodes[i].tag == .a, !tree.nodes[i].isText {
        if link != nil { return false }
        link = i
      } else if tree.nodes[i].isText, link.map({ i >= Int(tree.nodes[$0].end) }) ?? true {
        if link == nil, let outer = around(i, in: tree) { return isRoot(outer, in: tree) }
        let range = Int(tree.nodes[i].start)..<Int(tree.nodes[i].stop)
        if tree.text[range].contains(where: { $0 > 0x20 }) { return false }
      }
    }
    return link.map { isRoot($0, in: tree) } ?? false
  }

  private static func around(_ node: Int, in tree: PageTree) -> Int? {
    var up = Int(tree.nodes[node].parent)
    while up > 0, tree.nodes[up].tag != .a { up = Int(tree.nodes[up].parent) }
    return up > 0 ? up : nil
  }

  /// "/", "./" or an address without a path.
  private static func isRoot(_ link: Int, in tree: PageTree) -> Bool {
    guard let address = tree.value(link, .href) else { return false }
    var rest = address.filter { !ASCII.isSpace($0) }[...]
    if let scheme = rest.firstRange(of: Array("://".utf8)) {
      rest = rest[scheme.upperBound...]
      guard let slash = rest.firstIndex(of: 0x2F) else { return true }
      rest = rest[slash...]
    }
    return rest.elementsEqual([0x2F]) || rest.elementsEqual([0x2E, 0x2F])
  }
}
