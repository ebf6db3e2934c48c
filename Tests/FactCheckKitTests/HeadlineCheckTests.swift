import Analysis
import RuleEngine
import Testing

@testable import FactCheckKit

/// What a headline promises and the text below it does not hold.
@Suite("Headline against text")
struct HeadlineCheckTests {
  /// Paragraphs of a report about a ferry; long enough to be judged.
  private static let rest = """
    The ferry had left Tromsø at nine with 214 passengers. It was towed back to the quay by noon, and nobody was hurt.

    Captain Ingrid Moe told the harbour radio that a valve had failed. The shipping company said it would inspect its
    two other boats on Friday. Passengers waited in the terminal, where the Red Cross served soup and lent blankets.

    The boat was built in Turku in 2003 and was last inspected in March. The union of seamen asked for the report of
    that inspection to be published, and the maritime authority said it would answer by the end of the week.
    """

  private func metrics(_ headline: String, _ lead: String) throws -> MetricTable {
    let checker = try QualityFloorTests.checker.get()
    let document = try checker.document(text: "\(headline)\n\n\(lead)\n\n\(Self.rest)\n")
    return checker.report(on: document).metrics
  }

  @Test("a figure that only the headline knows is missing, a rounded one and a year are not")
  func numbers() throws {
    let lead = "A ferry lost its engine near Tromsø on Monday with 214 passengers on board."
    #expect(
      try metrics("Ferry with 480 passengers lost its engine", lead)[.headlineNumbersMissing] == .count(1))
    #expect(
      try metrics("Ferry with 480 passengers lost its engine", lead)[.headlineUnsupported] == .text("480"))
    #expect(
      try metrics("Ferry with 210 passengers lost its engine", lead)[.headlineNumbersMissing] == .count(0))
    #expect(try metrics("Ferry passengers lost a summer in 1987", lead)[.headlineNumbersMissing] == .count(0))
  }

  @Test("a superlative and a verdict that the text does not repeat are named")
  func emphasis() throws {
    let lead = "A ferry lost its engine near Tromsø on Monday, the worst breakdown since 2011."
    let found = try metrics("Horrific ferry breakdown is deadliest in decades", lead)
    #expect(found[.headlineUnsupported] == .text("Horrific, deadliest"))
    #expect(try metrics("Ferry breakdown is worst since 2011", lead)[.headlineEmphasisMissing] == .count(0))
  }

  @Test("a hedge of the first sentence must not get lost")
  func hedges() throws {
    let lead =
      "Sabotage may have stopped the engine of a ferry near Tromsø on Monday, the harbour master said."
    #expect(try metrics("Sabotage stopped engine of ferry", lead)[.headlineHedgeLost] == .boolean(true))
    #expect(
      try metrics("Sabotage may have stopped engine of ferry", lead)[.headlineHedgeLost] == .boolean(false))
    #expect(
      try metrics("Harbour master: Sabotage stopped engine of ferry", lead)[.headlineHedgeLost]
        == .boolean(false))
    #expect(
      try metrics("Soup and blankets for ferry passengers", lead)[.headlineHedgeLost] == .boolean(false))
  }

  @Test("an accuser of the first sentence must not get lost")
  func accusers() throws {
    let lead =
      "The seamen's union accused the owner of the ferry on Monday of bribing two inspectors in Tromsø."
    #expect(try metrics("Ferry owner bribed two inspectors", lead)[.headlineAccuserLost] == .boolean(true))
    #expect(
      try metrics("Union accuses ferry owner of bribing inspectors", lead)[.headlineAccuserLost]
        == .boolean(false))
  }

  @Test("a conviction needs no accuser in the headline")
  func convicted() throws {
    let lead =
      "A ferry owner who bribed two inspectors in Tromsø was sentenced on Monday to two years in prison."
    #expect(
      try metrics("Court jails ferry owner for bribing inspectors", lead)[.headlineAccuserLost]
        == .boolean(false))
    #expect(try metrics("Ferry owner bribed two inspectors", lead)[.headlineAccuserLost] == .boolean(false))
  }

  @Test("without a headline nothing is known, and a headline of other words has no support")
  func support() throws {
    let checker = try QualityFloorTests.checker.get()
    let bare = try checker.document(text: Self.rest)
    #expect(checker.report(on: bare).metrics[.headlineSupport] == .unknown)
    let lead = "A ferry lost its engine near Tromsø on Monday."
    #expect(try metrics("Celebrities share gardening secrets", lead)[.headlineSupport] == .number(0))
    #expect(try metrics("Ferry lost engine near Tromsø", lead)[.headlineSupport] == .number(1000))
  }
}
