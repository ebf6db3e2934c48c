/// The boxes that are open while a page is read.
struct OpenBoxes {
  /// Boxes searched for the one that ends: real pages forget a few, and a search without bound makes a page
  /// of end tags quadratic.
  private static let reach = 64

  private var stack: [Box] = []

  mutating func open(_ box: Box) {
    if box.isPart { leaveParts(of: box) } else { stack.append(box) }
  }

  /// The boxes inside the one that ends which end with it, innermost first. Empty as well where none of that
  /// name can be reached: the parser ignores the tag.
  mutating func close(_ box: Box) -> ArraySlice<Box> {
    if stack.last == box {
      stack.removeLast()
      return []
    }
    if box.isPart { return leaveParts(of: box) }
    guard let at = index(of: box) else { return [] }
    let inside = stack[(at + 1)...]
    stack.removeSubrange(at...)
    // The parser ends these by itself.
    if box == .div || box == .table { return [] }
    return ArraySlice(inside.reversed())
  }

  private func index(of box: Box) -> Int? {
    var at = stack.count - 1
    let last = max(0, stack.count - OpenBoxes.reach)
    while at >= last {
      if stack[at] == box { return at }
      if stack[at].isWall { return nil }
      at -= 1
    }
    return nil
  }

  /// A cell or row that opens or ends leaves what is open in the cell before.
  @discardableResult
  private mutating func leaveParts(of box: Box) -> ArraySlice<Box> {
    var at = stack.count
    let last = max(0, stack.count - OpenBoxes.reach)
    while at > last, !stack[at - 1].isWall { at -= 1 }
    guard at > 0, stack[at - 1].isWall else { return [] }
    stack.removeSubrange(at...)
    return []
  }
}
