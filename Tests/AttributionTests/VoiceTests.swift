import Attribution
import TestSupport
import Testing
import TextCore

@Suite("Voices")
struct VoiceTests {
  /// The voice of the marked words.
  private func voice(_ marked: String) throws -> Set<Voice> {
    let sentence = MarkedText(marked)
    let (text, reading) = try Shipped.read(sentence.text)
    var found: Set<Voice> = []
    for (index, token) in text.tokens.enumerated()
    where sentence.spans.contains(where: { $0.contains(Int(token.start)) }) {
      found.insert(reading.voices[index])
    }
    return found
  }

  @Test("gives what a source says to the source")
  func attributed() throws {
    #expect(try voice("The minister said that the [[bridge was unsafe]].") == [.attributed])
  }

  @Test("gives quoted words to the speaker, also inside attributed content")
  func quoted() throws {
    #expect(try voice("The minister said that the bridge was “[[a shambles]]” and closed it.") == [.quoted])
  }

  @Test("keeps the writer's words, attitudes and cues without a source")
  func own() throws {
    #expect(try voice("[[The bridge was unsafe]] and nobody came.") == [.own])
    #expect(try voice("The minister declined [[an offer of help]].") == [.own])
    #expect(try voice("The trader is accused of [[insider trading]].") == [.own])
  }

  @Test("counts claim clauses and those that are attributed")
  func clauses() throws {
    let reading = try Shipped.read("The river rose. The mayor said the dam held. The town slept.").reading
    #expect(reading.claimClauses == 3)
    #expect(reading.attributedClauses == 1)
  }
}
