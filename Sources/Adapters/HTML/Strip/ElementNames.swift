/// Numbers the names of elements of one page: an open hash table over the bytes of names in lower case.
///
/// Names are told apart by 64 bits of hash. The table starts as a copy of one that holds all names the adapter knows, which
/// costs nothing before a page brings a name of its own.
struct ElementNames {
  /// Hash of no bytes.
  static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  /// The hash of some bytes and one more (FNV-1a).
  @inline(__always)
  static func hash(_ hash: UInt64, _ byte: UInt8) -> UInt64 { (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }

  private static let known: ElementNames = {
    var names = ElementNames()
    for tag in HTMLTag.allCases where tag != .other { names.facts(of: "\(tag)") { $0.tag = tag } }
    for raw in RawElement.allCases { names.facts(of: "\(raw.name)") { $0.raw = raw } }
    for name in [
      "br", "img", "hr", "meta", "link", "input", "area", "base", "col", "embed", "param", "source", "track",
      "wbr",
    ] {
      names.facts(of: name) {
        $0.isVoid = true
        $0.counts = false
      }
    }
    for name in ["p", "li", "td", "tr", "th", "dt", "dd", "option", "tbody", "thead", "tfoot"] {
      names.facts(of: name) { $0.counts = false }
    }
    for box in Box.allCases { names.facts(of: "\(box)") { $0.box = box } }
    names.addRules()
    return names
  }()

  /// The number of an element the adapter knows by name: they are the first in the table.
  @inline(__always)
  static func number(of tag: HTMLTag) -> Int { Int(tag.rawValue) }

  /// The table a page starts with.
  static func start() -> ElementNames { known }

  /// Facts by number; number 0 is no name.
  private(set) var facts: [ElementFacts] = [ElementFacts()]
  private var hashes: [UInt64] = [0]
  /// Numbers of names by the low bits of their hashes; 0 where nothing is.
  private var slots = [Int32](repeating: 0, count: 512)

  private init() {}

  /// The number of a name, which is added if it is new.
  mutating func number(_ hash: UInt64) -> Int {
    var slot = place(hash)
    while slots[slot] != 0 {
      let number = Int(slots[slot])
      if hashes[number] == hash { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    return add(hash, slot)
  }

  private mutating func add(_ hash: UInt64, _ slot: Int) -> Int {
    let number = facts.count
    facts.append(ElementFacts())
    hashes.append(hash)
    slots[slot] = Int32(number)
    if number * 2 > slots.count { grow() }
    return number
  }

  mutating func opened(_ number: Int) { facts[number].open += 1 }
  mutating func closed(_ number: Int) { facts[number].open -= 1 }

  /// Sets the bits of a name.
  mutating func resolve(_ number: Int, bits: UInt8) {
    facts[number].bits = bits
    facts[number].isResolved = true
  }

  @inline(__always)
  private func place(_ hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash ^ hash >> 32) & (slots.count - 1)
  }

  private mutating func grow() {
    slots = [Int32](repeating: 0, count: slots.count * 4)
    for number in 1..<hashes.count {
      var slot = place(hashes[number])
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(number)
    }
  }

  private mutating func addRules() {
    for (bit, rule) in ElementRules.closing.enumerated() {
      ElementRules.each(rule.starts) { name in facts(of: name) { $0.closes = 1 << UInt32(bit) } }
      ElementRules.each(rule.closed) { name in facts(of: name) { $0.closedBy |= 1 << UInt32(bit) } }
    }
    ElementRules.each(ElementRules.empty) { name in facts(of: name) { $0.isEmpty = true } }
    for (list, rank) in ElementRules.ranks {
      ElementRules.each(list) { name in facts(of: name) { $0.rank = rank } }
    }
    for (list, place) in ElementRules.places {
      ElementRules.each(list) { name in facts(of: name) { $0.place = place } }
    }
  }

  private mutating func facts(of name: some StringProtocol, _ change: (inout ElementFacts) -> Void) {
    let number = number(name.utf8.reduce(ElementNames.seed) { ElementNames.hash($0, $1) })
    change(&facts[number])
  }
}
