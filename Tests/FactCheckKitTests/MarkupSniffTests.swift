import Testing

@testable import FactCheckKit

@Suite("MarkupSniff")
struct MarkupSniffTests {
  @Test(
    "pages are told from texts",
    arguments: [
      ("<!DOCTYPE html><p>a", true), ("\n <HTML lang=en>", true), ("<!-- saved --><html>", true),
      ("MOSCOW (Agency) - <html> is a tag", false), ("", false), ("<p>fragment", false),
    ])
  func sniff(text: String, isPage: Bool) { #expect(MarkupSniff.looksLikeHTML(Array(text.utf8)) == isPage) }
}
