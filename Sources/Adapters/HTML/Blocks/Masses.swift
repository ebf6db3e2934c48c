/// Characters of good paragraphs in the subtrees of a page.
struct Masses {
  /// Sum before each node.
  let sums: [Int32]

  var total: Int { Int(sums.last ?? 0) }

  func of(_ node: Int, in tree: PageTree) -> Int {
    Int(sums[min(Int(tree.nodes[node].end), sums.count - 1)]) - Int(sums[node])
  }

  func between(_ from: Int, _ to: Int) -> Int {
    to <= from ? 0 : Int(sums[min(to, sums.count - 1)]) - Int(sums[from])
  }
}
