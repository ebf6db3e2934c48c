/// Sorts the entries of a lexicon of abbreviations into tables.
struct AbbreviationsBuilder {
  var exact = Vocabulary()
  var exactKinds: [AbbreviationKind] = [[]]
  var folded = Vocabulary()
  var foldedKinds: [AbbreviationKind] = [[]]
  var forms = Vocabulary()
  var domains = Vocabulary()
  var dottedNames = Vocabulary()
  var starters = Vocabulary()
  var speechVerbs = Vocabulary()
  /// Length in bytes of the longest abbreviation or dotted name.
  var longest = 0

  /// Takes the classes: name to entries.
  init(_ classes: [String: [String]]) {
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
      guard let kind = AbbreviationsBuilder.kinds[name] else { return }
      for part in bytes.split(separator: UInt8(ascii: " ")) where part.last == UInt8(ascii: ".") {
        add(Array(part), kind, isExact)
      }
    }
  }

  private mutating func add(_ word: [UInt8], _ kind: AbbreviationKind, _ isExact: Bool) {
    longest = max(longest, word.count)
    _ = forms.intern(Folding.fold(word))
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
}
