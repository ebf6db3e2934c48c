import Testing
import TextCore

@testable import Adapters

/// Plainly written pages are read here. libxml2 reads them as well, and both trees have to be the same.
@Suite(
  "Pages that libxml2 need not read",
  .enabled(if: TreeBuilder.isParserOfHTML4, "libxml2 of this version cuts tags by other rules"))
struct StrippedPageTests {
  private func tree(_ page: StrippedPage, of bytes: [UInt8]) throws -> PageTree {
    try #require(TreeBuilder.build(page, of: bytes, words: TestWords.shared))
  }

  private func differences(_ page: [UInt8]) throws -> [String] {
    let bare = try tree(PageStripper.strip(page), of: page)
    let full = try tree(PageStripper.strip(page, form: .whole), of: page)
    var found: [String] = []
    if bare.text != full.text { found.append("text") }
    if bare.map != full.map { found.append("map") }
    if bare.unexplained != full.unexplained { found.append("unexplained bytes") }
    if bare.dropWords != full.dropWords { found.append("drop words") }
    if bare.nodes.count != full.nodes.count { return found + ["number of nodes"] }
    for i in bare.nodes.indices {
      let one = bare.nodes[i]
      let other = full.nodes[i]
      if one.tag != other.tag || one.bits != other.bits || one.lists != other.lists
        || one.parent != other.parent || one.end != other.end
      {
        found.append("node \(i)")
      }
      if one.isText, one.start != other.start || one.stop != other.stop { found.append("text of \(i)") }
      if one.isText { continue }
      if attributes(bare, one) != attributes(full, other) { found.append("attributes of \(i)") }
    }
    return found
  }

  private func attributes(_ tree: PageTree, _ node: PageNode) -> [[UInt8]] {
    tree.attributes[Int(node.start)..<Int(node.stop)].map { attribute in
      let range = Int(attribute.start)..<Int(attribute.stop)
      return [attribute.name.rawValue] + (attribute.isOwn ? tree.values[range] : tree.page[range])
    }
  }

  @Test("the tree of a fixture is the one the parser alone would give", arguments: PageFixtures.names)
  func fixtures(name: String) throws {
    let page = try PageFixtures.read(name).source.decoded
    #expect(try differences(page) == [])
  }

  @Test(
    "tags and texts that are not plainly written are left to the parser",
    arguments: [
      "<a href=/x/>text</a> more", "<a href='/x?a=1&amp;b=2' class=\"share bar\">t</a>",
      "<div class=share class=byline>t</div>", "<div CLASS='Share' ID=x>t</DIV>", "<br/><br / ><hr/>",
      "<p class=\"a\"id=\"b\">t", "<div @click=\"a b\" :class='x' x-on:y.z=1>t</div>",
      "<div data-type=promo data-name=share>t</div>", "<p style='color:red'>a<p style=' Display : None '>b",
      "<p style>a", "<p hidden>a", "<p class>b", "<p class=>c", "<p class= >d", "<p class=a\"b>e",
      "<div title=\"a > b\" class='x'>t</div>", "<div/class=x>t</div>", "<div \u{0C}class=x>t</div>",
      "a &amp; b", "a &nbsp; b &#8217; &#x2019; &#150; c", "&bogus; &copy &copy; &notin; & &&amp;",
      "&#0; &#1; &#55296; &#1114112; &#99999999999; &#; &#x; &#xZ;", "a\u{85}b \u{A0} c\u{AD}d",
      "\u{FEFF}text", "a\u{FFFF}b\u{FFFE}", "a < b <1 <> </ > <!-- c --> d", "a&am<!-- x -->p;b",
      "<head>a<title>t</title> <meta name=x content=\"a &quot; b\"></head><body> b", "  \n <p> a </p> \n ",
      " \n&amp; a", "<!-- c --> <!-- d -->\n b",
      "<html lang=en><html class=byline><body id=a><body class=share>t", "text before <html>", "</p>a</p>b",
      "<o:p>a</o:p><x-y>b</x-z>c</x-y>", "<table><tr><td>a<td>b<tr><p>c</table>d",
      "<ul><li>a<li>b</ul></li>c",
      "<P>a<H1>b<P>c</H1>d", "<a>b<a>c</a>d</a>", "<select><option>a<option>b</select>", "<b><p>a</b>b</p>",
      "<p>\(String(repeating: " ", count: 3000))a\(String(repeating: "é", count: 3000))</p>",
      "<title>a</title><link rel=canonical href=x><p>b<frameset><frame src=y></frameset>",
      "<\(String(repeating: "long-name-", count: 30))>a", "<x\u{E9}y class=share>a</x\u{E9}y>b",
    ])
  func makes(piece: String) throws {
    for page in [piece, "<body><div>\(piece)</div></body>", "<!DOCTYPE html><p>x\(piece)<p>y"] {
      #expect(try differences(Array(page.utf8)) == [], "\(page)")
    }
  }

  @Test("every byte of a text is read alike wherever it stands")
  func bytes() throws {
    var pieces: [[UInt8]] = (1..<128).map { [UInt8($0)] }
    pieces += ["\u{85}", "\u{A0}", "é", "\u{FEFF}", "\u{FFFD}", "\u{FFFF}", "“", "\u{1F600}"].map {
      Array($0.utf8)
    }
    for piece in pieces {
      for place in [0, 1, 14, 15, 16, 31, 40] {
        let text = [UInt8](repeating: 0x61, count: place) + piece + [UInt8](repeating: 0x62, count: 20)
        let page = Array("<p>".utf8) + text + Array("</p> <p>".utf8) + piece
        #expect(try differences(page) == [], "\(piece) at \(place)")
      }
    }
  }

  @Test("random markup gives the same tree on both ways")
  func random() throws {
    let pieces = [
      "<p>", "</p>", "<div class='share'>", "</div>", "<a href='/x?a&b'>", "</a>", "<b id=x>", "</b>", "<br>",
      "<br/>", "<h1>", "</h1>", "<li>", "<ul>", "</ul>", "<table>", "<tr>", "<td class=\"a b\">", "</table>",
      "<form>", "</form>", "<article itemprop=articleBody>", "</article>", "<head>", "</head>", "<body>",
      "</body>", "<html>", "</html>", "<title>", "</title>", "<x-y data-name=byline>", "</x-y>", "&amp;", "&",
      "&#8217;", "&nbsp;", "&shy;", "&bogus;", "<", ">", "\"", "'", "<!-- c -->", "<script>x<y</script>",
      "<svg>", "</svg>", "é", "“", "\u{AD}", "\u{85}", "\n", " ", "\t", "word ", "A line of text. ",
      "<select>",
      "<option>", "<dl>", "<dt>", "<dd>", "<img src=x alt='a b'>", "<input>", "<p class=x", "=", "/", "<a ",
    ]
    #expect(try plainShare(of: pieces, length: 30, pages: 4000) > 5)
  }

  @Test("elements open and close as libxml2 opens and closes them, in any order")
  func elements() throws {
    var names: [String] = ["article", "x-y", "o:p", "figure", "main", "video", "source"]
    func add(_ list: String) { ElementRules.each(list) { names.append(String($0)) } }
    for rule in ElementRules.closing {
      add(rule.starts)
      add(rule.closed)
    }
    for rule in ElementRules.ranks { add(rule.names) }
    for rule in ElementRules.places { add(rule.names) }
    add(ElementRules.empty)
    let raw = RawElement.allCases.map { "\($0.name)" }
    let known = Set(names).sorted().filter { !raw.contains($0) }
    for outer in known {
      let page = known.map { "<\(outer)>a<\($0)>b</\(outer)>c</\($0)></div>" }.joined(separator: "<div>")
      #expect(try differences(Array(page.utf8)) == [], "\(outer)")
    }
    var pieces = ["a", " ", "a &amp; b", "é & b"]
    for name in known { pieces += ["<\(name)>", "</\(name)>"] }
    #expect(try plainShare(of: pieces + ["<div/>", "<html/>", "<p/>"], length: 12, pages: 3000) == 100)
    #expect(try plainShare(of: pieces, length: 60, pages: 300) == 100)
  }

  @Test("attributes are read as libxml2 reads them, however they are written")
  func attributes() throws {
    let pieces = [
      "class", "id", "href", "data-type", "DATA-NAME", "x", "[y]", "@z", "=", "=", "='", "'", "=\"", "\"",
      " ", "  ",
      "\n", "/", "a", "share", "B c", "&amp;", "&", "&#38;", "&#x41;", "&lt", "&copy;", "&bogus;", "&Aacute;",
      "é",
      "<", "`", ",", ".", ":", "-", "style=", "display:none", "style='color:red'", "class=x",
      "class='byline y'",
    ]
    var state: UInt64 = 11
    var plain = 0
    for _ in 0..<4000 {
      let tag = random(pieces, 1 + Int(state >> 40) % 14, &state)
      let page = Array("<p>a<div \(tag)>b</div><a \(tag)/>c<p>d".utf8)
      guard PageStripper.strip(page).isPlain else { continue }
      #expect(try differences(page) == [], "\(tag)")
      plain += 1
    }
    #expect(plain > 2000)
  }

  /// Compares random pages; how many in a hundred were plain.
  private func plainShare(of pieces: [String], length: Int, pages: Int) throws -> Int {
    var state: UInt64 = 5
    var plain = 0
    for _ in 0..<pages {
      let page = random(pieces, length, &state)
      let found = try differences(Array(page.utf8))
      #expect(found == [], "\(page)")
      if !found.isEmpty { return 0 }
      if PageStripper.strip(Array(page.utf8)).isPlain { plain += 1 }
    }
    return plain * 100 / pages
  }

  private func random(_ pieces: [String], _ count: Int, _ state: inout UInt64) -> String {
    var text = ""
    for _ in 0..<count {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      text += pieces[Int(state >> 33) % pieces.count]
    }
    return text
  }

  @Test("a plain page comes as tags and texts, any other for libxml2 without what that need not see")
  func forms() {
    let page = Array(
      "<P class=x data-y='1'>Some text.<!-- c --> More.<br/> \n<a href=\"/z?a&amp;b\">e</a>".utf8)
    let stripped = PageStripper.strip(page)
    #expect(stripped.isPlain)
    #expect(stripped.events.map(\.kind) == [.start, .text, .startAndEnd, .blank, .start, .text, .end])
    #expect(stripped.attributes.map(\.name) == [.className, .href])
    #expect(String(decoding: stripped.values, as: UTF8.self) == "/z?a&b")
    #expect(stripped.bytes.isEmpty)
    let odd = PageStripper.strip(Array("<p class=x>a < b".utf8))
    #expect(!odd.isPlain)
    #expect(String(decoding: odd.bytes, as: UTF8.self) == "<p>a &lt; b")
  }
}
