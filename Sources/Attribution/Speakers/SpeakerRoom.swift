internal import TextCore

/// What the sources of a document need memory for; kept from text to text.
struct SpeakerRoom: Sendable {
  /// Entries of a list kept for the next text; what a longer one needed is given back.
  static let mostKept = 1 << 14

  /// A source named in an attribution, and the next mention of the same source in this list, or -1.
  struct Mention: Sendable, BitwiseCopyable {
    var tokens: TokenSpan
    var next: Int32 = -1
  }

  var entries: [SpeakerEntry] = []
  /// For each entry the first and last word of its name, and how many there are.
  var keys: [NameKey] = []
  /// Words of names and offices.
  var hashes: [UInt64] = []
  /// Where entries are mentioned as sources.
  var mentions: [Mention] = []
  /// Persons named in the text, sources or not, for pronouns: unit and entry.
  var persons: [(unit: Int32, entry: Int32)] = []
  /// For each attribution its entry, or -1.
  var owners: [Int32] = []
  /// For each attribution whether its source is a thing, which cannot speak.
  var things: [Bool] = []
  /// The attributions with a source in order of their sources.
  var order: [(start: Int32, index: Int32)] = []

  /// No entries.
  init() {}

  /// Forgets everything but the memory.
  mutating func removeAll() {
    SpeakerRoom.clear(&entries)
    SpeakerRoom.clear(&keys)
    SpeakerRoom.clear(&hashes)
    SpeakerRoom.clear(&mentions)
    SpeakerRoom.clear(&persons)
    SpeakerRoom.clear(&owners)
    SpeakerRoom.clear(&things)
    SpeakerRoom.clear(&order)
  }

  private static func clear<Element>(_ list: inout [Element]) {
    guard !list.isEmpty else { return }
    if list.capacity > mostKept { list = [] } else { list.removeAll(keepingCapacity: true) }
  }

  // MARK: hashes

  /// Words put at the end of the list since it had `start` of them.
  func hashes(from start: Int) -> Range<Int32> {
    Int32(truncatingIfNeeded: start)..<Int32(truncatingIfNeeded: hashes.count)
  }

  /// Forgets the words put at the end of the list since it had `start` of them.
  mutating func dropHashes(from start: Int) {
    while hashes.count > start { hashes.removeLast() }
  }

  /// True where some words hold a word.
  func contains(_ words: Range<Int32>, _ hash: UInt64) -> Bool {
    for index in words where hashes[Int(index)] == hash { return true }
    return false
  }

  /// True where all words of the second are among the first.
  func contains(_ words: Range<Int32>, all others: Range<Int32>) -> Bool {
    for index in others where !contains(words, hashes[Int(index)]) { return false }
    return true
  }

  /// True where the same words follow each other.
  func isEqual(_ a: Range<Int32>, _ b: Range<Int32>) -> Bool {
    guard a.length == b.length else { return false }
    for offset in 0..<a.length
    where hashes[Int(a.lowerBound) + offset] != hashes[Int(b.lowerBound) + offset] {
      return false
    }
    return true
  }

  /// Adds a word to the offices of an entry, which move to the end of the list where they do not stand there.
  mutating func addOffice(_ hash: UInt64, to entry: Int) {
    let office = entries[entry].office
    if Int(office.upperBound) == hashes.count, !office.isEmpty {
      hashes.append(hash)
      entries[entry].office = office.lowerBound..<office.upperBound + 1
      return
    }
    let start = hashes.count
    for index in office { hashes.append(hashes[Int(index)]) }
    hashes.append(hash)
    entries[entry].office = hashes(from: start)
  }

  // MARK: mentions

  /// Adds a mention behind the others of an entry.
  mutating func mention(_ entry: Int, _ tokens: TokenSpan) {
    let place = Int32(truncatingIfNeeded: mentions.count)
    mentions.append(Mention(tokens: tokens))
    entries[entry].mentionCount += 1
    if entries[entry].mentions.first < 0 {
      entries[entry].mentions = (place, place)
    } else {
      mentions[Int(entries[entry].mentions.last)].next = place
      entries[entry].mentions.last = place
    }
  }

  /// The mentions of an entry in order.
  func mentions(of entry: Int) -> [TokenSpan] {
    var out: [TokenSpan] = []
    out.reserveCapacity(Int(entries[entry].mentionCount))
    var place = entries[entry].mentions.first
    while place >= 0 {
      out.append(mentions[Int(place)].tokens)
      place = mentions[Int(place)].next
    }
    return out
  }
}
