import Analysis
import Attribution
import TextCore

/// How many words of a document one voice speaks.
struct SpeakerShare: Equatable {
  /// Who speaks.
  enum Speaker: Equatable {
    /// The outlet in its own voice.
    case outlet
    /// Index into `Reading.sources`.
    case source(Int)
    /// Words of others that belong to nobody the text names.
    case nobody
  }

  var speaker: Speaker
  /// Words in the outlet's own voice; 0 for all other speakers.
  var own = 0
  /// Words in paraphrase.
  var attributed = 0
  /// Words in quotation.
  var quoted = 0

  /// All words.
  var total: Int { own + attributed + quoted }

  /// The shares of a document: the outlet first, then the speakers, most words first.
  static func all(of report: DocumentReport, _ speech: Speech) -> [SpeakerShare] {
    var outlet = SpeakerShare(speaker: .outlet)
    var nobody = SpeakerShare(speaker: .nobody)
    var speakers = report.reading.sources.indices.map { SpeakerShare(speaker: .source($0)) }
    for (index, token) in report.text.tokens.enumerated()
    where !token.classes.contains(.punctuation) && !token.classes.contains(.clitic) {
      let speaker = Int(speech.speakers[index])
      switch speech.voices[index] {
      case .own: outlet.own += 1
      case .attributed: if speaker >= 0 { speakers[speaker].attributed += 1 } else { nobody.attributed += 1 }
      case .quoted: if speaker >= 0 { speakers[speaker].quoted += 1 } else { nobody.quoted += 1 }
      }
    }
    let ranked = speakers.enumerated().filter { $0.element.total > 0 }
      .sorted {
        $0.element.total != $1.element.total ? $0.element.total > $1.element.total : $0.offset < $1.offset
      }
      .map(\.element)
    return [outlet] + ranked + (nobody.total > 0 ? [nobody] : [])
  }
}
