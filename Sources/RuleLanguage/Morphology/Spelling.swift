/// The spelling rules of English endings for one word.
struct Spelling {
  private let word: String
  private let letters: [UInt8]
  /// Whether the last consonant doubles: known from a table, or nil.
  private let doubles: Bool?

  init(_ word: String, doubles: Bool?) {
    self.word = word
    self.letters = Array(word.lowercased().utf8)
    self.doubles = doubles
  }

  /// With -s: -es behind sibilants and o, -ies for -y.
  var withS: String {
    if ends("y"), !endsInVowelY { return word.dropLast() + "ies" }
    let needsE = ["s", "x", "z", "ch", "sh"].contains { ends($0) } || (ends("o") && !endsInVowel(before: 1))
    // A single z doubles ("quizzes"); a single s seldom does ("gases", "buses").
    if ends("z"), !ends("zz"), letters.count <= 4, endsInVowel(before: 1) { return word + "zes" }
    return word + (needsE ? "es" : "s")
  }

  /// With an ending that begins with a vowel; two spellings where British and American differ.
  func with(_ ending: String) -> [String] {
    let isIng = ending == "ing"
    if ends("ie"), isIng { return [word.dropLast(2) + "ying"] }
    if ends("ee") || ends("oe") || ends("ye") { return [isIng ? word + "ing" : word + ending.dropFirst()] }
    if ends("e"), letters.count > 2 || !isIng { return [word.dropLast() + ending] }
    if ends("y"), !isIng, !endsInVowelY { return [word.dropLast() + "i" + ending] }
    if ends("c"), isAfterVowel { return [word + "k" + ending] }
    guard endsInSingleConsonant else { return [word + ending] }
    let doubled = word + String(word.suffix(1)) + ending
    switch doubles {
    case true: return [doubled]
    case false: return [word + ending]
    default: break
    }
    if syllables <= 1 { return [doubled] }
    // travelled and traveled; in other words of several syllables the last one is seldom stressed.
    return ends("l") ? [doubled, word + ending] : [word + ending]
  }

  /// True for adjectives that take -er and -est: of one syllable, or of two in -y, -ow, -le.
  var compares: Bool {
    syllables <= 1 || (syllables == 2 && (ends("y") || ends("ow") || ends("le")))
  }

  private func ends(_ ending: String) -> Bool {
    letters.count > ending.utf8.count && letters.suffix(ending.utf8.count).elementsEqual(ending.utf8)
  }

  private static func isVowel(_ byte: UInt8) -> Bool { "aeiou".utf8.contains(byte) }

  /// True for -ay, -ey, -oy, -uy.
  private var endsInVowelY: Bool { endsInVowel(before: 1) && !(ends("quy")) }

  /// True where a vowel stands `count` letters before the last.
  private func endsInVowel(before count: Int) -> Bool {
    letters.count > count && Spelling.isVowel(letters[letters.count - 1 - count])
  }

  private var isAfterVowel: Bool { endsInVowel(before: 1) }

  /// One vowel and then one consonant that can double: "stop", "quit", not "fix", "show", "rain".
  private var endsInSingleConsonant: Bool {
    guard letters.count >= 3, let last = letters.last, !Spelling.isVowel(last),
      !"wxy".utf8.contains(last), isAfterVowel
    else { return false }
    let third = letters[letters.count - 3]
    if third == UInt8(ascii: "u"), letters.count >= 4, letters[letters.count - 4] == UInt8(ascii: "q") {
      return true
    }
    return !Spelling.isVowel(third)
  }

  /// Runs of vowels, a final silent e left out.
  private var syllables: Int {
    var count = 0
    var wasVowel = false
    for (index, byte) in letters.enumerated() {
      let isVowel = Spelling.isVowel(byte) || (byte == UInt8(ascii: "y") && index > 0)
      let isSilent = byte == UInt8(ascii: "e") && index == letters.count - 1 && count > 0 && !ends("le")
      if isVowel, !wasVowel, !isSilent { count += 1 }
      wasVowel = isVowel
    }
    return max(1, count)
  }
}
