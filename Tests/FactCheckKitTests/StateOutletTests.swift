import FactCheckKit
import Testing

/// The rule about state-owned outlets looks at outlets, not at governments that speak.
@Suite("State outlets")
struct StateOutletTests {
  private func rules(_ sentence: String) throws -> Set<String> {
    let text = Array(repeating: sentence, count: 12).joined(separator: "\n\n")
    let checker = try Checker()
    return Set(
      checker.report(on: try checker.document(text: text)).findings.map { checker.rules.rules[$0.rule].id })
  }

  @Test("a text that cites a state agency alone is told so")
  func agency() throws {
    #expect(
      try rules("The bridge is open again, Xinhua reported.").contains("independence/state-outlets-only"))
  }

  @Test("a government or an office that speaks is no outlet")
  func government() throws {
    #expect(
      try !rules("The bridge is open again, the White House said.").contains(
        "independence/state-outlets-only"))
  }

  @Test(
    "who speaks neither for that state nor through its outlets makes the text independent",
    arguments: [
      ("KCNA said the bridge was open. Lim Eun-ji, a professor in Busan, said it was not.", false),
      ("TASS said the bridge was open. The Kremlin said it was wide.", true),
      ("KCNA said the bridge was open. South Korea's Yonhap news agency reported that it was not.", false),
      ("Imre Toth told TASS that the bridge was open. Toth said it was wide.", true),
    ])
  func others(_ sentences: String, _ isFound: Bool) throws {
    #expect(try rules(sentences).contains("independence/state-outlets-only") == isFound)
  }
}
