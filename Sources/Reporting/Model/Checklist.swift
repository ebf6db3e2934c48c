import Analysis
import Attribution
import TextCore

/// What a fact-checker has to verify in a document: each accusation, figure and quotation with its speaker.
struct Checklist {
  /// Fewest words of a quotation that is listed: shorter ones are names and terms, not statements.
  static let fewestQuotedWords = 3
  /// Most columns of the words of one item; the place leads to the rest.
  static let longestWords = 120

  /// The items, kind by kind, in the order of the text.
  let items: [ChecklistItem]
  /// Number of items that were left out.
  let left: Int

  /// Lists the items of a report.
  ///
  /// - Parameter openOnly: true to list only what has no source or where somebody has to be asked, and count the rest.
  init(_ report: DocumentReport, _ speech: Speech, _ positions: Positions, openOnly: Bool = false) {
    var maker = Maker(report: report, speech: speech, positions: positions, openOnly: openOnly)
    maker.accusations()
    maker.figures()
    maker.quotations()
    items = maker.items
    left = maker.left
  }

  /// The items of one kind.
  func items(of kind: ChecklistItem.Kind) -> [ChecklistItem] { items.filter { $0.kind == kind } }

  private struct Maker {
    let report: DocumentReport
    let speech: Speech
    let positions: Positions
    let openOnly: Bool
    var items: [ChecklistItem] = []
    var left = 0

    mutating func accusations() {
      for accusation in report.reading.accusations {
        if openOnly, accusation.sourcing != .unsourced, accusation.hasReply || accusation.isJudged {
          left += 1
          continue
        }
        let accuser = accusation.accuser ?? name(of: accusation.tokens)
        var item = item(.accusation, accusation.tokens, speaker: accuser)
        switch accusation.sourcing {
        case .unsourced: item.verify = "No source at all: find evidence or take it out."
        case .vague: item.verify = "The accuser is not named: find out who says it, then the evidence."
        case .sourced:
          item.verify =
            "Ask \(accuser.map(SourceName.isolated) ?? "the source") for evidence; find a second source."
        }
        if accusation.isJudged { item.verify = "Check it against the judgment." }
        item.hasNoSource = accusation.sourcing == .unsourced
        if accusation.hasReply || accusation.isJudged {
          item.ask = nil
        } else if let accused = accusation.accused {
          item.ask = SourceName.isolated(accused)
        } else {
          item.ask = "whoever is accused: the text does not say"
        }
        items.append(item)
      }
    }

    mutating func quotations() {
      for quotation in report.reading.quotations
      where quotation.depth == 0 && !quotation.isSignature && quotation.form != .question
        && quotation.inner.count >= Checklist.fewestQuotedWords
      {
        let speaker = SourceName.name(quotation.speaker, in: report.reading) ?? name(of: quotation.inner)
        if openOnly, speaker != nil {
          left += 1
          continue
        }
        var item = item(.quotation, quotation.inner, speaker: speaker)
        item.verify =
          speaker == nil
          ? "Nobody is named: find out who said it." : "Check the wording against a recording or transcript."
        items.append(item)
      }
    }

    /// One item a sentence that holds figures; the day in the line under a post is none.
    mutating func figures() {
      var signatures = report.reading.quotations.filter(\.isSignature).map(\.tokens)[...]
      for index in report.text.sentences.indices {
        let sentence = report.text.sentences[index].tokens
        signatures = signatures.drop { $0.end <= sentence.start }
        if let signature = signatures.first, signature.start <= sentence.start { continue }
        let spans = FigureFinder.spans(in: sentence, of: report.text)
        guard let first = spans.first else { continue }
        let speaker = name(of: first)
        if openOnly, speaker != nil {
          left += 1
          continue
        }
        var item = item(.figure, first, speaker: speaker)
        item.words = spans.map { Collapsed.text(report.text.string($0)) }.joined(separator: ", ")
        item.verify =
          speaker.map { "Check against the original figures of \(SourceName.isolated($0))." }
          ?? "No source at all: find the original figures."
        items.append(item)
      }
    }

    private func name(of span: TokenSpan) -> String? {
      SourceName.name(speech.speaker(of: span), in: report.reading)
    }

    private func item(_ kind: ChecklistItem.Kind, _ tokens: TokenSpan, speaker: String?) -> ChecklistItem {
      let span = report.text.textSpan(tokens)
      let words = Collapsed.text(report.text.string(tokens))
      return ChecklistItem(
        kind: kind, words: Shortened.text(words, columns: Checklist.longestWords), span: span,
        line: positions.line(span), speaker: speaker, verify: "", ask: nil, hasNoSource: speaker == nil)
    }
  }
}
