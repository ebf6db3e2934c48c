import Analysis
import Testing
import TextCore

@testable import FactCheckKit

@Suite("DraftComparison")
struct DraftComparisonTests {
  /// A finding whose fingerprint is made of its rule, match and sentence, in the order of a draft.
  static func finding(_ sentence: String, match: String = "murky", rule: Int = 0) -> Finding {
    var finding = Finding(rule: rule, severity: .warning, section: .body, message: "")
    finding.match = match
    finding.why = sentence
    for byte in "\(rule) \(match) \(sentence)".utf8 {
      finding.identity = finding.identity &* 0x100_0000_01B3 ^ UInt64(byte)
    }
    finding.span = TextSpan(0, 1)
    return finding
  }

  /// The sentence the fingerprint was made of.
  static func sentence(_ finding: Finding) -> String { finding.why }

  static func compare(_ old: [Finding], _ new: [Finding]) -> DraftComparison {
    DraftComparison(
      old: old, new: new, oldRule: { "r/\($0)" }, newRule: { "r/\($0)" },
      oldSentence: { sentence(old[$0]) }, newSentence: { sentence(new[$0]) })
  }

  @Test("findings are resolved, remain or are new")
  func kinds() {
    let old = ["a", "b", "c"].map { Self.finding($0, match: $0) }
    let new = ["b", "d"].map { Self.finding($0, match: $0) }
    let comparison = Self.compare(old, new)
    #expect(comparison.resolved == [0, 2])
    #expect(comparison.remaining == [DraftComparison.Remaining(old: 1, new: 0, stay: .same)])
    #expect(comparison.new == [1])
  }

  @Test("a moved paragraph keeps its findings, and only they are said to have moved")
  func moved() {
    let old = ["a", "b", "c", "d", "e"].map { Self.finding($0) }
    let new = ["d", "a", "b", "c", "e"].map { Self.finding($0) }
    let comparison = Self.compare(old, new)
    #expect(comparison.resolved.isEmpty)
    #expect(comparison.new.isEmpty)
    #expect(comparison.remaining.map(\.stay) == [.moved, .same, .same, .same, .same])
    #expect(comparison.remaining.map(\.old) == [3, 0, 1, 2, 4])
  }

  @Test("the same words in an edited sentence remain, in another sentence they are new")
  func edited() {
    let comparison = Self.compare(
      [Self.finding("the murky deal"), Self.finding("a b c"), Self.finding("c", match: "vast")],
      [
        Self.finding("x y z"), Self.finding("the murky old deal"), Self.finding("c", match: "huge"),
        Self.finding("a b c", rule: 1),
      ])
    #expect(comparison.remaining == [DraftComparison.Remaining(old: 0, new: 1, stay: .edited)])
    #expect(comparison.resolved == [1, 2])
    #expect(comparison.new == [0, 2, 3])
  }

  @Test("findings about the document remain without a place")
  func document() {
    var whole = Finding(rule: 2, severity: .note, section: .document, message: "")
    whole.identity = 1
    let comparison = Self.compare([whole], [Self.finding("a"), whole])
    #expect(comparison.remaining == [DraftComparison.Remaining(old: 0, new: 1, stay: .same)])
  }

  @Test("suppressed findings are left out on both sides")
  func suppressed() {
    var quiet = Self.finding("a")
    quiet.status = .suppressed
    #expect(Self.compare([quiet], [Self.finding("a")]).new == [0])
    #expect(Self.compare([Self.finding("a")], [quiet]).resolved == [0])
  }

  @Test("every finding is on exactly one list, whatever the drafts are")
  func partition() {
    var state: UInt64 = 5
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
    func draft() -> [Finding] {
      var seen: Set<String> = []
      return (0..<random(12)).map { _ in
        Self.finding("\(random(6))", match: "\(random(3))", rule: random(2))
      }.filter { seen.insert($0.fingerprint).inserted }
    }
    for _ in 0..<500 {
      let (old, new) = (draft(), draft())
      let comparison = Self.compare(old, new)
      #expect((comparison.resolved + comparison.remaining.map(\.old)).sorted() == Array(old.indices))
      #expect((comparison.new + comparison.remaining.map(\.new)).sorted() == Array(new.indices))
      let same = Self.compare(old, old)
      #expect(same.remaining.allSatisfy { $0.stay == .same && $0.old == $0.new })
    }
  }
}
