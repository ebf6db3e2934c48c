/// Numbers the globs of expressions; a class, as two closures share it while one expression is read.
final class GlobList {
  private(set) var names: [String]

  init(_ names: [String]) { self.names = names }

  func index(of name: String) -> Int {
    if let known = names.firstIndex(of: name) { return known }
    names.append(name)
    return names.count - 1
  }
}
