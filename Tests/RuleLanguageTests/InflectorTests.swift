import Foundation
import RuleEngine
import RuleLanguage
import Testing

@Suite("Inflection") struct InflectorTests {
  private func forms(_ word: String, _ wordClass: WordClass) -> String {
    var seen: [String] = []
    for (form, _) in Packs.inflector.forms(of: word, class: wordClass) where !seen.contains(form) {
      seen.append(form)
    }
    return seen.joined(separator: " ")
  }

  @Test(
    "Verbs",
    arguments: [
      ("say", "say says said saying"), ("stop", "stop stops stopped stopping"),
      ("deny", "deny denies denied denying"),
      ("play", "play plays played playing"), ("die", "die dies died dying"),
      ("agree", "agree agrees agreed agreeing"),
      ("argue", "argue argues argued arguing"), ("echo", "echo echoes echoed echoing"),
      ("fix", "fix fixes fixed fixing"),
      ("refer", "refer refers referred referring"), ("offer", "offer offers offered offering"),
      ("travel", "travel travels travelled traveled travelling traveling"),
      ("panic", "panic panics panicked panicking"),
      ("rethink", "rethink rethinks rethought rethinking"), ("e-mail", "e-mail e-mails e-mailed e-mailing"),
      ("be", "be is am are 'm 're was were been being"), ("reveal", "reveal reveals revealed revealing"),
      ("quit", "quit quits quitted quitting"), ("outgun", "outgun outguns outgunned outgunning"),
      ("relay", "relay relays relayed relaying"),
    ])
  func verbs(word: String, expected: String) { #expect(forms(word, .verb) == expected) }

  @Test(
    "Nouns",
    arguments: [
      ("ally", "ally allies"), ("church", "church churches"), ("hero", "hero heroes"),
      ("photo", "photo photos"),
      ("crisis", "crisis crises"), ("spokeswoman", "spokeswoman spokeswomen"),
      ("grandchild", "grandchild grandchildren"),
      ("talisman", "talisman talismans"), ("roof", "roof roofs"), ("wolf", "wolf wolves"),
      ("day", "day days"),
      ("series", "series"), ("quiz", "quiz quizzes"),
    ])
  func nouns(word: String, expected: String) { #expect(forms(word, .noun) == expected) }

  @Test(
    "Adjectives",
    arguments: [
      ("big", "big bigger biggest"), ("happy", "happy happier happiest"), ("large", "large larger largest"),
      ("dangerous", "dangerous"), ("good", "good better best"), ("narrow", "narrow narrower narrowest"),
      ("unique", "unique"),
    ])
  func adjectives(word: String, expected: String) { #expect(forms(word, .adjective) == expected) }

  @Test("Each form carries its tag") func tags() {
    let tagged = Packs.inflector.forms(of: "take", class: .verb).map { "\($0.form):\($0.tag.name)" }
    #expect(tagged == ["take:base", "takes:3sg", "took:past", "taken:ppart", "taking:ing"])
  }

  @Test("A form that is no word of its own leads to its lemma") func lemma() {
    #expect(Packs.inflector.lemma(of: "found", class: .verb) == "find")
    #expect(Packs.inflector.lemma(of: "wound", class: .verb) == nil)
    #expect(Packs.inflector.lemma(of: "say", class: .verb) == nil)
  }

  @Test("The table of irregular words is well formed and names no word twice") func table() throws {
    let url = Packs.root.appendingPathComponent("Rules/morphology/irregular.tsv")
    let text = try String(contentsOf: url, encoding: .utf8)
    var seen: Set<String> = []
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
      let most = ["v": 6, "n": 3, "adj": 4, "vd": 2, "vs": 2, "vp": 2][
        cells.count > 1 ? String(cells[1]) : ""]
      #expect(most != nil && cells.count <= most ?? 0 && !line.contains(" "), "\(line)")
      #expect(seen.insert(cells.prefix(2).joined(separator: "/")).inserted, "\(line)")
    }
    #expect(seen.count > 1000)
  }
}
