/// The abbreviations and sentence words of a language, as read from a lexicon.
///
/// Classes of abbreviations: `never-final`, `may-be-final`, `often-final`, `before-number`, `after-number` (units),
/// `after-place` (states), `initials`. Further classes: `domains` (`.com`), `dotted-names` (names with an
/// inner full stop), `sentence-starters` (words that start a sentence more often than they go on in one),
/// `speech-verbs` (verbs that name the speaker of a quotation before them).
/// Other classes are ignored. An entry inside double quotes compares by its exact surface, others folded.
public struct Abbreviations: Sendable {
  /// No abbreviations at all; dotted ones and initials are still known by their form.
  public static let none = Abbreviations([:])

  private var exact = Vocabulary()
  private var exactKinds: [AbbreviationKind] = [[]]
  private var folded = Vocabulary()
  private var foldedKinds: [AbbreviationKind] = [[]]
  private var domains = Vocabulary()
  private var dottedNames = Vocabulary()
  private var starters = Vocabulary()
  private var speechVerbs = Vocabulary()
  /// Length in bytes of the longest abbreviation or dotted name.
  private(set) var longest = 0

  /// Makes the value from its classes: class name to entries, written with their full stops.
  ///
  /// Of an entry of several words each word that ends in a full stop is taken.
  public init(_ classes: [String: [String]]) {
    for (name, entries) in classes.sorted(by: { $0.key < $1.key }) {
      for entry in entries { add(entry, to: name) }
    }
  }

  private mutating func add(_ entry: String, to name: String) {
    var bytes = Array(entry.utf8)
    let quote = UInt8(ascii: "\"")
    let isExact = bytes.count > 2 && bytes.first == quote && bytes.last == quote
    if isExact { bytes = Array(bytes[1..<bytes.count - 1]) }
    switch name {
    case "domains":
      _ = domains.intern(Folding.fold(bytes.first == UInt8(ascii: ".") ? Array(bytes.dropFirst()) : bytes))
    case "dotted-names":
      _ = dottedNames.intern(Folding.fold(bytes))
      longest = max(longest, bytes.count)
    case "sentence-starters": _ = starters.intern(Folding.fold(bytes))
    case "speech-verbs": _ = speechVerbs.intern(Folding.fold(bytes))
    default:
      guard let kind = Abbreviations.kinds[name] else { return }
      for part in bytes.split(separator: UInt8(ascii: " ")) where part.last == UInt8(ascii: ".") {
        add(Array(part), kind, isExact)
      }
    }
  }

  private mutating func add(_ word: [UInt8], _ kind: AbbreviationKind, _ isExact: Bool) {
    longest = max(longest, word.count)
    if isExact {
      let id = Int(exact.intern(word))
      if id == exactKinds.count { exactKinds.append(kind) } else { exactKinds[id].formUnion(kind) }
    } else {
      let id = Int(folded.intern(Folding.fold(word)))
      if id == foldedKinds.count { foldedKinds.append(kind) } else { foldedKinds[id].formUnion(kind) }
    }
  }

  private static let kinds: [String: AbbreviationKind] = [
    "never-final": .neverFinal,
    "may-be-final": .mayBeFinal,
    "often-final": [.mayBeFinal, .oftenFinal],
    "before-number": .beforeNumber,
    "after-number": [.afterNumber, .mayBeFinal],
    "after-place": [.afterPlace, .mayBeFinal],
    "initials": .initial,
  ]

  /// The kinds of a word written with its full stop; empty if it is not listed.
  func kind(of word: UnsafeBufferPointer<UInt8>) -> AbbreviationKind {
    guard word.count <= longest else { return [] }
    var kind = exactKinds[Int(exact.id(of: word))]
    let form = Folding.fold(word)
    kind.formUnion(foldedKinds[Int(folded.id(of: form))])
    return kind
  }

  /// True for the last label of a listed domain, without its full stop.
  func isDomain(_ label: UnsafeBufferPointer<UInt8>) -> Bool { domains.id(of: Folding.fold(label)) != 0 }

  /// True for a listed name with a full stop inside.
  func isDottedName(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    dottedNames.id(of: Folding.fold(word)) != 0
  }

  /// True for words that start a sentence more often than they go on in one.
  func isStarter(_ word: UnsafeBufferPointer<UInt8>) -> Bool { starters.id(of: Folding.fold(word)) != 0 }

  /// True for verbs that name the speaker of a quotation before them.
  func isSpeechVerb(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    speechVerbs.id(of: Folding.fold(word)) != 0
  }
}
