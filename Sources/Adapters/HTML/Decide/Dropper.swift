/// Decides which elements of a page are furniture, outermost first (method: `ARCHITECTURE.md`, extraction).
struct Dropper {
  /// A word or tag that drops elements, for the guard that gives back.
  private enum Reason: Hashable {
    case tag(HTMLTag, Bool)
    case role
    case hidden
    case embed
    case note
    case word(Int32)

    var isWord: Bool {
      if case .word = self { return true }
      return false
    }
  }

  /// An element with more than this share of the mass is no furniture, in percent.
  private static let maxHardShare = 50
  private static let maxSoftShare = 30
  /// A word that drops more than this share in all is none of furniture, in percent.
  private static let maxWordShare = 30
  /// If less than this share is left, the drop that took most is given back, in percent.
  private static let minLeft = 30
  /// A drop that took less than this share is not given back, in percent.
  private static let minGiven = 5
  /// Rounds of giving back.
  private static let maxRounds = 6

  private let tree: PageTree
  private let words: PageWords
  private let masses: Masses
  /// Characters of lines that a bare word does not drop.
  private let lines: Masses
  private let tally: LinkTally
  private var flow: FlowTest
  private var freed: Set<Reason> = []

  /// For each node whether it is the root of a dropped subtree.
  private(set) var isDropped: [Bool]
  /// Roots of embedded social posts.
  private(set) var embeds: [Int] = []

  init(
    _ tree: PageTree, words: PageWords, masses: Masses, lines: Masses, tally: LinkTally, flow: FlowTest
  ) {
    self.tree = tree
    self.words = words
    self.masses = masses
    self.lines = lines
    self.tally = tally
    self.flow = flow
    isDropped = [Bool](repeating: false, count: tree.nodes.count)
  }

  mutating func run() {
    for _ in 0...Dropper.maxRounds {
      let taken = pass()
      let lost = taken.values.reduce(0, +)
      let left = masses.total - lost
      // A word that takes much from many places names the paragraphs of the article, or the page.
      let greedy = taken.filter { $0.key.isWord && $0.value * 100 > masses.total * Dropper.maxWordShare }
      if !greedy.isEmpty {
        freed.formUnion(greedy.keys)
        continue
      }
      guard left * 100 < masses.total * Dropper.minLeft else { return }
      guard
        let most = taken.filter({ $0.value * 100 >= masses.total * Dropper.minGiven })
          .max(by: { ($0.value, Dropper.order($1.key)) < ($1.value, Dropper.order($0.key)) })
      else { return }
      freed.insert(most.key)
    }
  }

  /// A fixed order of reasons, so that ties do not depend on hashing.
  private static func order(_ reason: Reason) -> Int {
    switch reason {
    case .tag(let tag, _): Int(tag.rawValue)
    case .role: 1000
    case .hidden: 1001
    case .embed: 1002
    case .note: 1003
    case .word(let word): 2000 + Int(word)
    }
  }

  /// One pass over the page; the mass that each reason took.
  private mutating func pass() -> [Reason: Int] {
    var taken: [Reason: Int] = [:]
    for i in isDropped.indices { isDropped[i] = false }
    embeds = []
    var i = 1
    while i < tree.nodes.count {
      let node = tree.nodes[i]
      guard !node.isText, node.tag != .html, node.tag != .body else {
        i += 1
        continue
      }
      if let reason = reason(i, node), !(node.isInline && isInitial(i)) {
        isDropped[i] = true
        if reason == .embed { embeds.append(i) }
        taken[reason, default: 0] += masses.of(i, in: tree)
        i = Int(node.end)
      } else {
        i += 1
      }
    }
    return taken
  }

  private mutating func reason(_ i: Int, _ node: PageNode) -> Reason? {
    let mass = masses.of(i, in: tree)
    if mass * 100 <= masses.total * Dropper.maxHardShare, let hard = hard(i, node), !freed.contains(hard) {
      return hard
    }
    guard node.wordStart < node.wordStop, node.tag != .article, node.tag != .main else { return nil }
    guard mass * 100 <= masses.total * Dropper.maxSoftShare, !node.lists.contains(.keypoint) else {
      return nil
    }
    for at in Int(node.wordStart)..<Int(node.wordStop) {
      let word = Reason.word(tree.dropWords[at])
      if freed.contains(word) { continue }
      // A bare word of many meanings drops only what has no prose of its own, or is full of links.
      let isWeak = tree.dropWords[at] & ClassTokens.isWeak != 0
      guard !isWeak || lines.of(i, in: tree) == 0 || tally.isLinked(i, in: tree) else { continue }
      // Nor does any word drop paragraphs from the midst of the article.
      if mass > 0, flow.isText(i) { return nil }
      return word
    }
    return nil
  }

  private func hard(_ i: Int, _ node: PageNode) -> Reason? {
    if node.isRemovedTag { return holdsQuotation(i) ? nil : .tag(node.tag, node.isInline) }
    if node.tag == .sup, isNoteMark(i) { return .note }
    if let role = tree.value(i, .role), words.lists(of: role.map(ASCII.lower)).contains(.removedRole) {
      return .role
    }
    if tree.value(i, .hidden) != nil || tree.has(i, .ariaHidden, "true") { return .hidden }
    // Only styles that hide are kept.
    if tree.value(i, .style) != nil { return .hidden }
    if node.tag == .blockquote, node.lists.contains(.embed) { return .embed }
    return nil
  }

  /// Nodes of a figure, of an initial, of the mark of a note.
  private static let maxFigure = 60
  private static let maxSmall = 8

  /// True for a figure that holds a block quotation: quotations are set as figures with their speaker as caption.
  private func holdsQuotation(_ i: Int) -> Bool {
    let node = tree.nodes[i]
    guard node.tag == .figure, Int(node.end) - i <= Dropper.maxFigure else { return false }
    return (i..<Int(node.end)).contains {
      tree.nodes[$0].tag == .blockquote && !tree.nodes[$0].lists.contains(.embed)
        && lines.of($0, in: tree) > 0
    }
  }

  /// The text of a small element without white space at its ends; nil for larger ones.
  private func smallText(_ i: Int) -> ArraySlice<UInt8>? {
    guard Int(tree.nodes[i].end) - i <= Dropper.maxSmall else { return nil }
    var text: ArraySlice<UInt8> = []
    for node in i..<Int(tree.nodes[i].end) where tree.nodes[node].isText {
      guard tree.nodes[node].range.count <= Dropper.maxSmall, text.isEmpty else { return nil }
      text = tree.text[tree.nodes[node].range]
    }
    while let last = text.last, last <= 0x20 { text = text.dropLast() }
    while let first = text.first, first <= 0x20 { text = text.dropFirst() }
    return text.isEmpty ? nil : text
  }

  /// True for the first letter of a word that is set apart as an initial: it is the article's, whoever it is hidden from.
  private func isInitial(_ i: Int) -> Bool {
    let end = Int(tree.nodes[i].end)
    guard end < tree.nodes.count, tree.nodes[end].isText, let next = tree.text[tree.nodes[end].range].first,
      ASCII.isLower(next), let text = smallText(i)
    else { return false }
    return text.count == 1 && ASCII.isUpper(text[text.startIndex])
  }

  /// True for the mark of a note: a number or sign that leads to another place of the page, or stands in brackets.
  private func isNoteMark(_ i: Int) -> Bool {
    guard let text = smallText(i), let first = text.first, let last = text.last else { return false }
    if first == 0x5B, last == 0x5D { return true }
    guard !text.contains(where: { ASCII.isUpper($0) }) else { return false }
    let parent = Int(tree.nodes[i].parent)
    return ([parent] + Array(i..<Int(tree.nodes[i].end))).contains {
      $0 >= 0 && tree.value($0, .href)?.contains(0x23) == true
    }
  }
}
