import Testing

@testable import FactCheckKit

@Suite("MarkupSniff")
struct MarkupSniffTests {
  @Test(
    "pages are told from texts",
    arguments: [
      ("<!DOCTYPE html><p>a", true), ("\n <HTML lang=en>", true), ("<!-- saved --><html>", true),
      ("<?xml version=\"1.0\"?>\n<html xmlns=\"a\">", true), ("<?xml version=\"1.0\"?><rss>", false),
      ("MOSCOW (Agency) - <html> is a tag", false), ("", false), ("<p>fragment", false),
    ])
  func sniff(text: String, isPage: Bool) { #expect(MarkupSniff.looksLikeHTML(Array(text.utf8)) == isPage) }

  @Test(
    "other data is told from texts",
    arguments: [
      ("[{\"id\": \"a\", \"text\": \"It rained.\"}]", true),
      ("{\n  \"id\": 1,\n  \"html\": \"<p>a\"\n}", true),
      ("\u{FEFF}<?xml version=\"1.0\"?><rss>", true), ("[Note: \"text\": none]", false),
      ("{\"name\": 1}", false), ("[\"a\"]", false), ("", false), ("It rained.", false),
    ])
  func foreignData(text: String, isData: Bool) {
    #expect((MarkupSniff.foreignData(Array(text.utf8)) != nil) == isData)
  }

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
