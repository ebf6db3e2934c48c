import Attribution
import RuleEngine
import TextCore

/// Computes the metrics of a document from its reading and its metadata.
enum MetricBuilder {
  /// - Parameter counts: those of the tokens of the text.
  static func table(
    of text: TokenizedText, _ counts: WordCounts, reading: Reading, registry: SourceRegistry
  ) -> MetricTable {
    var table = MetricTable()
    size(text, counts, reading, &table)
    metadata(text, &table)
    sources(reading, registry, &table)
    statements(reading, &table)
    accusations(reading, &table)
    links(text, &table)
    return table
  }

  private static func size(
    _ text: TokenizedText, _ counts: WordCounts, _ reading: Reading, _ table: inout MetricTable
  ) {
    table[.docWords] = .count(counts.words)
    var sentences = 0
    for sentence in text.sentences where !text.document.blocks[Int(sentence.block)].kind.isHeading {
      sentences += 1
    }
    table[.docSentences] = .count(sentences)
    var paragraphs = 0
    for block in text.document.blocks
    where !block.kind.isHeading && block.kind != .chrome && block.kind != .caption {
      paragraphs += 1
    }
    table[.docParagraphs] = .count(paragraphs)
    table[.docQuotedShare] = counts.words == 0 ? .unknown : .number(counts.quoted * 1000 / counts.words)
    table[.quotationsDirect] = .count(reading.quotations.count { $0.isCounted })
  }

  private static func metadata(_ text: TokenizedText, _ table: inout MetricTable) {
    func presence(_ value: Presence) -> MetricValue {
      switch value {
      case .present: .boolean(true)
      case .absent: .boolean(false)
      case .unknown: .unknown
      }
    }
    table[.hasByline] = presence(text.document.metadata.authorsPresence)
    table[.hasDate] = presence(text.document.metadata.publishedPresence)
    table[.hasHeadline] = presence(text.document.metadata.titlePresence)
    table[.hasPublisher] = presence(text.document.metadata.publisherPresence)
    table[.hasLabel] = presence(text.document.metadata.labelPresence)
    table[.hasUpdated] =
      text.document.metadata.modified != nil
      ? .boolean(true) : text.document.format == .html ? .boolean(false) : .unknown
    table[.hasCorrections] = .boolean(!text.document.metadata.corrections.isEmpty)
    table[.hasDateline] = .boolean(text.document.metadata.dateline != nil)
    if text.document.metadata.labelPresence != .unknown {
      let label = text.document.metadata.label
      table[.labelIsOpinion] = .boolean(label == "opinion")
      table[.labelIsAnalysis] = .boolean(label == "analysis")
      table[.labelIsSponsored] = .boolean(label == "sponsored")
      table[.labelIsSatire] = .boolean(label == "satire")
    }
  }

  private static func sources(
    _ reading: Reading, _ registry: SourceRegistry, _ table: inout MetricTable
  ) {
    // One for each kind.
    var counts = SIMD8<Int>()
    var sums = SourceSums(capacity: reading.sources.count)
    for index in reading.sources.indices {
      if reading.sources[index].statements > 0 { counts[Int(reading.sources[index].kind.rawValue)] += 1 }
      sums.add(reading.sources, index, registry)
    }
    func count(_ kind: SourceKind) -> Int { counts[Int(kind.rawValue)] }
    table[.sourcesNamed] = .count(count(.named) + count(.role))
    table[.sourcesAnonymous] = .count(count(.anonymous))
    table[.sourcesCollective] = .count(count(.collective))
    table[.sourcesOutlets] = .count(count(.outlet))
    table[.sourcesDocuments] = .count(count(.document))
    table[.sourcesSpeakers] = .count(sums.speakers.count)
    table[.sourcesState] = .count(sums.stateOutlets.count)
    table[.sourcesStateList] = .text(list(sums.stateNames))
    table[.sourcesIndependent] = .count(
      sums.otherOutlets.count + IndependentSpeakers.count(reading, registry, sums))
    table[.sourcesList] = .text(list(sums.cited))
    table[.sourcesSpeakersList] = .text(list(sums.speakers))
    table[.sourcesCountries] = .count(sums.countries.count)
    table[.sourcesOfficials] = .count(sums.officials)
    table[.sourcesOneGovernment] =
      sums.speakers.isEmpty
      ? .unknown
      : .boolean(
        sums.officials == sums.speakers.count && sums.countries.count == 1 && !sums.isCountryUnknown)
  }

  private static func statements(_ reading: Reading, _ table: inout MetricTable) {
    var total = 0
    var top = 0
    for index in reading.sources.indices {
      total += reading.sources[index].statements
      top = max(top, reading.sources[index].statements)
    }
    table[.statementsTotal] = .count(total)
    table[.statementsTopShare] = total == 0 ? .unknown : .number(top * 1000 / total)
    var secondHand = 0
    for index in reading.attributions.indices where reading.attributions[index].isSecondHand {
      secondHand += 1
    }
    table[.statementsSecondhand] = .count(secondHand)
    table[.attributionDensity] =
      reading.claimClauses == 0
      ? .unknown
      : .number(reading.attributedClauses * 1000 / reading.claimClauses)
  }

  private static func accusations(_ reading: Reading, _ table: inout MetricTable) {
    func count(_ sourcing: AccusationSourcing) -> MetricValue {
      var count = 0
      for index in reading.accusations.indices where reading.accusations[index].sourcing == sourcing {
        count += 1
      }
      return .count(count)
    }
    table[.accusationsUnsourced] = count(.unsourced)
    table[.accusationsVague] = count(.vague)
    table[.accusationsSourced] = count(.sourced)
    var accused: Set<String> = []
    var unheard: Set<String> = []
    var silent: [String] = []
    for accusation in reading.accusations where accusation.isAccusedNamed && !accusation.isJudged {
      guard let name = accusation.accused else { continue }
      accused.insert(name)
      if !accusation.hasReply, unheard.insert(name).inserted { silent.append(name) }
    }
    table[.accusedNamed] = .count(accused.count)
    table[.accusedWithoutReply] = .count(silent.count)
    table[.accusedList] = .text(list(silent))
  }

  /// Names with commas between them.
  private static func list(_ names: [String]) -> String {
    guard names.count > 1 else { return names.first ?? "" }
    let size = names.reduce(0) { $0 + $1.utf8.count + 2 }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: size) { list in
      var end = 0
      for index in names.indices {
        if index > 0 {
          list[end] = UInt8(ascii: ",")
          list[end + 1] = UInt8(ascii: " ")
          end += 2
        }
        var name = names[index]
        name.withUTF8 { bytes in
          _ = UnsafeMutableBufferPointer(rebasing: list[end...]).initialize(fromContentsOf: bytes)
          end += bytes.count
        }
      }
      return String(decoding: UnsafeBufferPointer(rebasing: list[..<end]), as: UTF8.self)
    }
  }

  private static func links(_ text: TokenizedText, _ table: inout MetricTable) {
    guard text.document.format != .text else { return }
    let own = LinkDomain.domain(of: text.document.metadata.canonicalURL ?? "")
    let domains = text.document.links.compactMap { LinkDomain.domain(of: $0.url) }.filter { $0 != own }
    table[.linksExternal] = .count(domains.count)
    table[.linksDomains] = .count(Set(domains).count)
  }
}
