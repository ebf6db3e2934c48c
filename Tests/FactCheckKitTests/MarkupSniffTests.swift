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

  @Test(
    "records are told from texts",
    arguments: [
      (#"{"id": "a", "text": "It rained."}"#, true), ("\u{FEFF}\n {\"html\" : \"<p>a", true),
      (#"{"name": "a"}"#, false), ("{\"a\": 1\n\"text\": 2", false), (#"{"a": "the \"text\" here"}"#, false),
      ("{sic} \"text\": none", false), ("", false),
    ])
  func records(text: String, isRecords: Bool) {
    #expect(MarkupSniff.looksLikeRecords(Array(text.utf8)) == isRecords)
  }
}
