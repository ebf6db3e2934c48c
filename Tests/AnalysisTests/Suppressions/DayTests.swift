import Testing

@testable import Analysis

@Suite("Day")
struct DayTests {
  @Test(
    "days are read as they are written", arguments: ["2027-01-31", "2024-02-29", "0001-01-01", "9999-12-31"])
  func roundTrip(text: String) { #expect(Day(iso: text)?.iso == text) }

  @Test(
    "what is no day is refused",
    arguments: [
      "2027-02-29", "2027-13-01", "2027-00-10", "2027-1-31", "20270131", "0000-01-01", "2027-04-31", "", "x",
    ])
  func refused(text: String) { #expect(Day(iso: text) == nil) }

  @Test(
    "seconds since 1970 give the day in UTC",
    arguments: [
      (0, "1970-01-01"), (86_399, "1970-01-01"), (86_400, "1970-01-02"), (-1, "1969-12-31"),
      (1_801_353_600, "2027-01-31"), (1_709_164_800, "2024-02-29"), (-62_135_596_800, "0001-01-01"),
    ])
  func seconds(seconds: Int, day: String) { #expect(Day(secondsSince1970: seconds)?.iso == day) }

  @Test("seconds beyond the calendar give nothing") func beyond() {
    #expect(Day(secondsSince1970: .max) == nil)
    #expect(Day(secondsSince1970: .min) == nil)
  }
}
