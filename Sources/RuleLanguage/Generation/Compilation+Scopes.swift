import MarkedYAML
import RuleEngine

extension Compilation {
  /// Makes the scope of every pack from its own names and those of the packs it extends.
  mutating func buildScopes(_ lexiconsByPack: [[String: Int]]) {
    for (pack, syntax) in packs.enumerated() {
      for mark in syntax.marks { marks.append((pack, mark)) }
    }
    markPositions = [Int](repeating: 0, count: marks.count)
    for pack in packs.indices {
      var scope = Scope()
      for mark in BuiltInMark.allCases { scope.marks[mark.name] = .builtIn(mark) }
      for (name, id) in lexiconsByPack[packs.count] { scope.lexicons[name] = id }
      for visible in visiblePacks(from: pack).reversed() {
        for (name, id) in lexiconsByPack[visible] { scope.lexicons[name] = id }
        for (index, mark) in marks.enumerated() where mark.pack == visible {
          scope.marks[mark.syntax.name] = .pack(index)
        }
        scope.references.formUnion(packs[visible].references.map(\.key))
        scope.rules.formUnion(packs[visible].rules.map(\.id.text))
      }
      scopes.append(scope)
    }
    addReferences()
  }

  /// The pack itself and all packs it extends, directly or not, nearest first.
  private mutating func visiblePacks(from pack: Int) -> [Int] {
    var found = [pack]
    var at = 0
    while at < found.count {
      for wish in packs[found[at]].extends {
        guard let next = extended(wish, reports: found[at] == pack) else { continue }
        if !found.contains(next) { found.append(next) }
      }
      at += 1
    }
    return found
  }

  private mutating func extended(_ wish: SyntaxText, reports: Bool) -> Int? {
    let parts = wish.text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, let version = Version(parts[1]) else {
      if reports {
        faults.add(.badExtends, "a pack to extend is named id@version: `\(wish.text)`", at: wish.place)
      }
      return nil
    }
    guard let pack = packs.firstIndex(where: { $0.id.text == parts[0] }) else {
      if reports {
        let hint = Faults.suggest(String(parts[0]), packs.map(\.id.text))
        faults.add(.badExtends, "the pack \(parts[0]) is not among those loaded", hint: hint, at: wish.place)
      }
      return nil
    }
    guard let has = Version(packs[pack].version), has.serves(version) else {
      if reports {
        faults.add(
          .badExtends,
          "the pack \(parts[0]) is loaded in version \(packs[pack].version), which does not serve \(parts[1])",
          at: wish.place)
      }
      return nil
    }
    return pack
  }

  private mutating func addReferences() {
    for pack in packs {
      for reference in pack.references where !set.references.contains(where: { $0.key == reference.key }) {
        set.references.append(Reference(key: reference.key, title: reference.title, url: reference.url))
      }
    }
    set.references.sort { $0.key < $1.key }
  }
}
