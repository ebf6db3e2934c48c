import Analysis
import Attribution
import TextCore

extension PageData {
  /// The ledger of accusations.
  func accusations() -> [PageValues] {
    report.reading.accusations.enumerated().map { index, accusation in
      let span = report.text.textSpan(accusation.tokens)
      let words = Collapsed.text(report.text.string(accusation.tokens))
      return [
        "anchor": "accusation-\(index + 1)", "sourcing": accusation.sourcing.name,
        "words": text(Shortened.text(words, columns: Checklist.longestWords)), "voice": accusation.voice.name,
        "accuser": optional(accusation.accuser), "accused": optional(accusation.accused),
        "reply": accusation.hasReply, "line": line(span),
      ]
    }
  }

  /// The table of sources with what each speaks.
  func sources(_ shares: [SpeakerShare]) -> [PageValues] {
    let words = shares.reduce(0) { $0 + $1.total }
    var shareOfSource: [Int: SpeakerShare] = [:]
    for share in shares { if case .source(let index) = share.speaker { shareOfSource[index] = share } }
    return report.reading.sources.enumerated().compactMap { index, source in
      guard source.statements > 0 || source.quotations > 0 || source.registryEntry != nil else { return nil }
      let share = shareOfSource[index] ?? SpeakerShare(speaker: .source(index))
      let owner = SourceOwner.words(source, registry)
      return [
        "name": text(source.name), "kind": source.kind.name,
        "owner": optional(owner.isEmpty ? nil : owner), "official": source.isOfficial,
        "statements": source.statements, "quotations": source.quotations, "words": share.total,
        "percent": SpeakerChart.percent(share, of: words),
      ]
    }
  }

  /// What a fact-checker has to verify.
  func checklistValues() -> PageValues {
    let list = Checklist(report, speech, positions)
    let groups: [PageValues] = ChecklistItem.Kind.allCases.compactMap { kind in
      let items = list.items(of: kind)
      guard !items.isEmpty else { return nil }
      return [
        "heading": kind.heading, "count": items.count,
        "items": items.enumerated().map { index, item -> PageValues in
          [
            "boxID": "check-\(kind)-\(index + 1)", "words": text(item.words), "line": item.line,
            "speaker": optional(item.speaker), "verify": text(item.verify), "ask": optional(item.ask),
            "unsourced": item.hasNoSource,
          ]
        },
      ]
    }
    return ["checklist": groups, "hasChecklist": !groups.isEmpty]
  }

  /// What the input says about the article, and what it leaves open.
  func metadataValues() -> PageValues {
    let document = report.text.document
    let metadata = document.metadata
    var facts: [String] = []
    if !metadata.authors.isEmpty { facts.append("By " + metadata.authors.joined(separator: ", ")) }
    facts += [metadata.publisher, metadata.published, metadata.label].compactMap(\.self)
    func row(_ name: String, _ value: String?, _ presence: Presence) -> PageValues {
      let state =
        switch presence {
        case .present: "given"
        case .absent: "missing: the page has a place for it"
        case .unknown: "not known: the input has no place for it"
        }
      return ["field": name, "value": optional(value), "state": state, "isMissing": presence == .absent]
    }
    var rows = [
      row("Title", metadata.title, metadata.titlePresence),
      row(
        "Authors", metadata.authors.isEmpty ? nil : metadata.authors.joined(separator: ", "),
        metadata.authorsPresence),
      row("Published", metadata.published, metadata.publishedPresence),
      row("Publisher", metadata.publisher, metadata.publisherPresence),
      row("Label", metadata.label, metadata.labelPresence),
    ]
    if let modified = metadata.modified { rows.append(row("Changed", modified, .present)) }
    if let dateline = metadata.dateline {
      let words = [dateline.place, dateline.date, dateline.agency].compactMap(\.self).joined(separator: ", ")
      rows.append(row("Dateline", words, .present))
    }
    for note in metadata.corrections { rows.append(row("Correction", note, .present)) }
    return [
      "facts": text(facts.joined(separator: " · ")), "hasFacts": !facts.isEmpty, "metadata": rows,
      "decisions": metadata.decisions.map(text), "hasDecisions": !metadata.decisions.isEmpty,
      "wordCount": text(report.metrics[.docWords].description),
      "packs": rules.packs.map {
        ["id": text($0.id), "version": text($0.version), "digest": String($0.sha256.prefix(12))]
      },
    ]
  }
}
