import Foundation
import Testing

@testable import Reporting

@Suite("Escaping")
struct EscapingTests {
  @Test("a combining mark does not hide a quotation mark from HTML")
  func combining() {
    #expect(HTMLText.escape("\"\u{301} <\u{338}b") == "&quot;\u{301} &lt;\u{338}b")
  }

  @Test("XML takes any text and gives it back", arguments: ["a\tb\nc\r\"'<>&", "\u{0}\u{B}", "]]>", "漢 👩‍🚒"])
  func xml(text: String) throws {
    let document = "<a b=\"\(XMLText.escape(text))\"/>"
    let reader = AttributeReader(document)
    let allowed = String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { $0.value < 9 || $0.value == 11 ? "\u{FFFD}" : $0 }))
    #expect(reader.value == allowed)
  }

  @Test(
    "spreadsheets get no formula",
    arguments: [
      ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@a", "'@a"), ("  =1", "'  =1"), ("＝1", "'＝1"),
      ("\t=1", "\"'\t=1\""), ("a=1", "a=1"), ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""), ("a\nb", "\"a\nb\""),
      ("", ""), ("=HYPERLINK(\"x\")", "\"'=HYPERLINK(\"\"x\"\")\""),
    ])
  func csv(text: String, field: String) { #expect(CSVField.text(text) == field) }

  @Test(
    "workflow commands stay on their line",
    arguments: [("50%\r\nx::y", "50%25%0D%0Ax::y", "50%25%0D%0Ax%3A%3Ay"), ("a,b", "a,b", "a%2Cb")])
  func workflow(text: String, data: String, property: String) {
    #expect(WorkflowText.data(text) == data)
    #expect(WorkflowText.property(text) == property)
  }

  @Test(
    "Markdown keeps its words and loses its power",
    arguments: [
      ("a | b", #"a \| b"#), ("*b* _i_ `c`", #"\*b\* \_i\_ \`c\`"#), ("<b>&amp;", "&lt;b&gt;&amp;amp;"),
      ("@desk", "@\u{2060}desk"), ("issue #12", "issue \\#\u{2060}12"), ("[x](y)", #"\[x\](y)"#),
      ("https://a.example", #"https:\//a.example"#), ("www.a.example", #"www\.a.example"#),
      (" a \n b ", "a b"),
      (":tada:", ":\u{2060}tada:"), ("note: it", "note: it"), ("$x$ ~~y~~", #"\$x\$ \~\~y\~\~"#),
    ])
  func markdown(text: String, escaped: String) { #expect(MarkdownText.escape(text) == escaped) }

  @Test(
    "code spans cannot be left",
    arguments: [("a", "`a`"), ("a`b", "`` a`b ``"), ("``", "``` `` ```"), ("a|b", "`a\\|b`")])
  func code(text: String, span: String) { #expect(MarkdownText.code(text) == span) }

  @Test(
    "paths become references",
    arguments: [
      ("a/b.html", "a/b.html"), ("./a b.html", "a%20b.html"), ("/tmp/ä.txt", "file:///tmp/%C3%A4.txt"),
      ("a#b?c%d:e", "a%23b%3Fc%25d%3Ae"), ("-", "-"),
    ])
  func references(path: String, uri: String) { #expect(URIText.reference(path: path) == uri) }

  @Test("held text passes any template and is released as references")
  func guarded() throws {
    let noncharacter = Unicode.Scalar(0xFDD0 as UInt32).map { String(Character($0)) } ?? ""
    let held = GuardedText.hold("<b a=\"1\" c='2'>&\(noncharacter)\u{0}")
    #expect(!held.contains(where: { "<>&\"'".contains($0) }))
    let html = GuardedText.release(Array(held.utf8), form: .html)
    #expect(
      String(decoding: html, as: UTF8.self) == "&lt;b a=&quot;1&quot; c=&#39;2&#39;&gt;&amp;\u{FFFD}\u{FFFD}")
    let plain = GuardedText.release(Array(held.utf8), form: .plain)
    #expect(String(decoding: plain, as: UTF8.self) == "<b a=\"1\" c='2'>&\u{FFFD}\u{FFFD}")
  }

  @Test("a digest in Base64, from RFC 4648 and FIPS 180-4")
  func digest() {
    #expect(ContentPolicy.digest("") == "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=")
    #expect(ContentPolicy.digest("abc") == "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=")
  }
}
