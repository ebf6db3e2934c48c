import Testing
import TextCore

@testable import RuleEngine

@Suite("Marks")
struct MarkTests {
  @Test("a mark keeps the best match of every start, and later marks and rules build on it")
  func layers() {
    var pack = TestPack()
    let boat = pack.mark("boat", "(fishing | old)? boat")
    let owner = pack.mark("owner", "owner ..2 #boat")
    pack.rule("#owner sank")
    var scan = pack.scan("The owner of the fishing boat sank.")
    #expect(scan.words(ofMark: boat) == ["fishing boat", "boat"])
    #expect(scan.words(ofMark: owner) == ["owner of the fishing boat"])
    #expect(scan.found() == ["owner of the fishing boat sank"])
  }

  @Test("contexts take spans of marks away")
  func contexts() {
    var pack = TestPack()
    let none = pack.mark("none", "no ..2 proof")
    let inside = pack.context(.inside, "#none")
    let proof = pack.mark("proof", "proof", unless: [inside])
    let scan = pack.scan("There is no such proof but this proof.")
    #expect(scan.words(ofMark: none) == ["no such proof"])
    #expect(scan.spans(ofMark: proof) == [TokenSpan(7, 8)])
  }

  @Test("late marks see voices and marks set from outside; each stratum is found on its own")
  func strata() {
    var pack = TestPack()
    let late = pack.mark("late", "#source ..3 plan", stratum: .late, voices: 0b001)
    let last = pack.mark("last", "#late", stratum: .afterAccusations)
    var scan = pack.scan("He has a plan. She has a plan.")
    #expect(scan.spans(ofMark: late) == [])
    scan.setVoices(Array(repeating: .own, count: 5) + Array(repeating: .attributed, count: 5))
    scan.setMark(BuiltInMark.source.rawValue, spans: [TokenSpan(5, 6), TokenSpan(0, 1), TokenSpan(0, 1)])
    scan.findMarks(in: .late)
    #expect(scan.spans(ofMark: BuiltInMark.source.rawValue) == [TokenSpan(0, 1), TokenSpan(5, 6)])
    #expect(scan.words(ofMark: late) == ["He has a plan"])
    #expect(scan.spans(ofMark: last) == [])
    scan.findMarks(in: .afterAccusations)
    #expect(scan.words(ofMark: last) == ["He has a plan"])
  }

  @Test("several marks set at once are as if set one after the other")
  func together() {
    let text = "He has a plan. She has a plan. They have none."
    let spans: [(BuiltInMark, [TokenSpan])] = [
      (.cue, [TokenSpan(6, 7), TokenSpan(1, 2), TokenSpan(6, 7)]), (.content, []),
      (.source, [TokenSpan(0, 1)]),
      (.statement, [TokenSpan(2, 4), TokenSpan(7, 90), TokenSpan(7, 9)]),
    ]
    var pack = TestPack()
    let late = pack.mark("late", "#source ..3 #statement", stratum: .late)
    var (single, together) = (pack.scan(text), pack.scan(text))
    var marks = MarkSpans(count: 6)
    for (mark, spans) in spans {
      single.setMark(mark.rawValue, spans: spans)
      for span in spans { marks.put(span) }
      marks.name(mark.rawValue)
    }
    marks.put(TokenSpan(0, 1))
    marks.name(999)
    together.setMarks(marks)
    single.findMarks(in: .late)
    together.findMarks(in: .late)
    for mark in BuiltInMark.allCases.map(\.rawValue) + [late] {
      #expect(together.spans(ofMark: mark) == single.spans(ofMark: mark))
    }
    #expect(together.words(ofMark: late) == ["He has a plan"])
  }

  @Test("spans of a role come from all its marks, in order")
  func roles() {
    var pack = TestPack()
    let b = pack.mark("b", "b", role: .evidence)
    let a = pack.mark("a", "a", role: .evidence)
    pack.mark("c", "c", role: .title)
    let scan = pack.scan("a b c a")
    #expect(scan.spans(withRole: .evidence).map(\.mark) == [a, b, a])
    #expect(scan.spans(withRole: .evidence).map(\.span.start) == [0, 1, 3])
  }

  @Test("lexicon entries can be asked for by lexicon and by token")
  func lexicons() {
    var pack = TestPack()
    let fish = pack.lexicon("fish", ["cod", "sea bass", "bass"])
    let music = pack.lexicon("music", ["bass"])
    let scan = pack.scan("Sea bass and cod")
    #expect(scan.lexiconSpans(fish) == [TokenSpan(0, 2), TokenSpan(1, 2), TokenSpan(3, 4)])
    #expect(scan.lexiconSpans(music) == [TokenSpan(1, 2)])
    var edges: [Int] = []
    scan.forEachEdge(at: 1) { edges += [$0, $1] }
    #expect(edges == [2, fish, 2, music])
  }

  @Test("a context at the start of a sentence speaks against spans there alone")
  func reach() {
    var pack = TestPack()
    pack.lexicon("function-word", ["the", "a"])
    let opening = pack.context(.inside, "<s> [cap]")
    let first = pack.context(.inside, "<s> lake")
    let name = pack.mark("name", "[cap]", unless: [opening])
    let late = pack.mark("late", "lake", unless: [first], stratum: .late, voices: 0b001)
    var scan = pack.scan("The Lake rose. Lake Ito and the Lake fell. \"Ann Lake\" said A lake.")
    scan.findMarks(in: .base)
    // "The" opens its sentence and is no name, so that what stands behind it is looked at by itself.
    #expect(scan.words(ofMark: name) == ["Lake", "Ito", "Lake", "Ann", "Lake", "A"])
    let quoted = scan.text.tokens.indices.map { at -> Voice in
      scan.text.string(TokenSpan(at, at + 1)) == "Lake" && at > 9 ? .quoted : .own
    }
    scan.setVoices(quoted)
    scan.findMarks(in: .late)
    #expect(scan.spans(ofMark: late).map(\.start) == [1, 8, 17])
  }

  @Test("marks that are looked for again forget what they were")
  func again() {
    var pack = TestPack()
    let held = pack.context(.sentence, "#content")
    let mark = pack.mark("m", "lake", require: [held], stratum: .late)
    var scan = pack.scan("A lake here. A lake there.")
    scan.setMark(BuiltInMark.content.rawValue, spans: [TokenSpan(0, 1)])
    scan.findMarks(in: .late)
    #expect(scan.spans(ofMark: mark) == [TokenSpan(1, 2)])
    scan.setMark(BuiltInMark.content.rawValue, spans: [])
    scan.findMarks(in: .late)
    #expect(scan.spans(ofMark: mark) == [])
  }

  @Test("a span of a mark that leaves the sentence matches no pattern")
  func crossing() {
    var pack = TestPack()
    pack.rule("#content")
    var scan = pack.scan("One two. Three four.")
    scan.setMark(BuiltInMark.content.rawValue, spans: [TokenSpan(1, 5), TokenSpan(4, 5)])
    #expect(scan.found() == ["four"])
  }
}
