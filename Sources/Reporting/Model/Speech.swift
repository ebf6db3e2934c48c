import Analysis
import Attribution
import TextCore

/// Whose words each token is: voice and speaker.
struct Speech {
  /// The voice of each token.
  let voices: [Voice]
  /// For each token the index of its speaker in `Reading.sources`, or -1.
  let speakers: [Int32]

  /// Gathers voices and speakers; linear in tokens and attributed words.
  init(_ report: DocumentReport) {
    let count = report.text.tokens.count
    let reading = report.reading
    voices = (0..<count).map { $0 < reading.voices.count ? reading.voices[$0] : .own }
    var speakers = [Int32](repeating: -1, count: count)
    func set(_ span: TokenSpan, _ speaker: Int) {
      guard reading.sources.indices.contains(speaker) else { return }
      for token in max(0, Int(span.start))..<max(0, min(count, Int(span.end))) {
        speakers[token] = Int32(speaker)
      }
    }
    for attribution in reading.attributions where attribution.act == .statement {
      guard let speaker = attribution.speaker else { continue }
      for piece in attribution.content { set(piece, speaker) }
    }
    for quotation in reading.quotations {
      if let speaker = quotation.speaker { set(quotation.tokens, speaker) }
    }
    self.speakers = speakers
  }

  /// The speaker of a span's first token that has one, or nil.
  func speaker(of span: TokenSpan) -> Int? {
    for token in max(0, Int(span.start))..<max(0, min(speakers.count, Int(span.end)))
    where speakers[token] >= 0 {
      return Int(speakers[token])
    }
    return nil
  }

  /// The voice of a span's first token.
  func voice(of span: TokenSpan) -> Voice {
    voices.indices.contains(Int(span.start)) ? voices[Int(span.start)] : .own
  }
}
