import Testing
import TextCore

@Suite("Maps from text to source")
struct SourceMapTests {
  /// Source `a&amp;b<p>cd`, text `a&b` + blank line + `cd`.
  private let map: SourceMap = {
    var map = SourceMap(runs: [])
    map.append(.init(textStart: 0, sourceStart: 0, sourceLength: 1, isVerbatim: true))
    map.append(.init(textStart: 1, sourceStart: 1, sourceLength: 5, isVerbatim: false))
    map.append(.init(textStart: 2, sourceStart: 6, sourceLength: 1, isVerbatim: true))
    map.append(.init(textStart: 3, sourceStart: 7, sourceLength: 0, isVerbatim: false))
    map.append(.init(textStart: 5, sourceStart: 10, sourceLength: 1, isVerbatim: true))
    map.append(.init(textStart: 6, sourceStart: 11, sourceLength: 1, isVerbatim: true))
    return map
  }()

  @Test("verbatim runs map byte by byte, atomic runs as a whole")
  func runs() {
    #expect(map.sourceRange(of: TextSpan(0, 1)) == 0..<1)
    #expect(map.sourceRange(of: TextSpan(1, 2)) == 1..<6)
    #expect(map.sourceRange(of: TextSpan(0, 3)) == 0..<7)
    #expect(map.sourceRange(of: TextSpan(2, 3)) == 6..<7)
    #expect(map.sourceRange(of: TextSpan(6, 7)) == 11..<12)
  }

  @Test("inserted text has no source of its own")
  func inserted() {
    #expect(map.sourceRange(of: TextSpan(2, 5)) == 6..<7)
    #expect(map.sourceRange(of: TextSpan(2, 6)) == 6..<11)
    #expect(map.sourceRange(of: TextSpan(3, 5)) == 7..<7)
  }

  @Test("an empty span maps to an empty range")
  func empty() {
    #expect(map.sourceRange(of: TextSpan(2, 2)) == 6..<6)
    #expect(SourceMap.identity.sourceRange(of: TextSpan(4, 4)) == 4..<4)
  }

  @Test("adjacent verbatim runs become one")
  func joining() { #expect(map.runs.count == 5) }

  @Test("the identity maps every span to itself")
  func identity() { #expect(SourceMap.identity.sourceRange(of: TextSpan(3, 9)) == 3..<9) }
}
