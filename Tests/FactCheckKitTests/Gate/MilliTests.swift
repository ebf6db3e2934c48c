import Testing

@testable import FactCheckKit

@Suite("Milli")
struct MilliTests {
  @Test(
    "points are written without superfluous decimals",
    arguments: [(70_000, "70"), (61_200, "61.2"), (69_999, "69.999"), (5, "0.005"), (-1_500, "-1.5")])
  func text(value: Int, text: String) { #expect(Milli.text(value) == text) }

  @Test(
    "points from 0 to 100 are read with up to three decimals",
    arguments: [("70", 70_000), ("0", 0), ("100", 100_000), ("61.2", 61_200), ("99.999", 99_999)])
  func read(text: String, value: Int) { #expect(Milli.points(text) == value) }

  @Test(
    "anything else is refused",
    arguments: ["", "-1", "101", "100.001", "1.2345", "7.", ".5", "1e1", "70%", "999999999999999999999"])
  func refused(text: String) { #expect(Milli.points(text) == nil) }
}
