import Attribution
import RuleEngine
import TextCore

/// Computes the metrics of a document from its reading and its metadata.
struct MetricBuilder {
  let text: TokenizedText
  let reading: Reading
  let registry: SourceRegistry

  func table() -> MetricTable {
    var table = MetricTable()
    size(&table)
    metadata(&table)
    sources(&table)
    statements(&table)
    accusations(&table)
    links(&table)
    return table
  }

  private func size(_ table: inout MetricTable) {
    var words = 0
    var quoted = 0
    for (index, token) in text.tokens.enumerated()
    where !token.classes.contains(.punctuation) && !token.classes.contains(.clitic) {
      words += 1
      if index < reading.voices.count, reading.voices[index] == .quoted { quoted += 1 }
    }
    table[.docWords] = .count(words)
    let sentences = text.sentences.filter { !text.document.blocks[Int($0.block)].kind.isHeading }
    table[.docSentences] = .count(sentences.count)
    table[.docParagraphs] = .count(
      text.document.blocks.filter { !$0.kind.isHeading && $0.kind != .chrome && $0.kind != .caption }.count)
    table[.docQuotedShare] = words == 0 ? .unknown : .number(quoted * 1000 / words)
    table[.quotationsDirect] = .count(
      reading.quotations.filter { $0.depth == 0 && $0.speaker != nil && $0.inner.count >= 5 }.count)
  }

  private func metadata(_ table: inout MetricTable) {
    let metadata = text.document.metadata
    func presence(_ value: Presence) -> MetricValue {
      switch value {
      case .present: .boolean(true)
      case .absent: .boolean(false)
      case .unknown: .unknown
      }
    }
    table[.hasByline] = presence(metadata.authorsPresence)
    table[.hasDate] = presence(metadata.publishedPresence)
    table[.hasHeadline] = presence(metadata.titlePresence)
    table[.hasPublisher] = presence(metadata.publisherPresence)
    table[.hasLabel] = presence(metadata.labelPresence)
    table[.hasUpdated] =
      metadata.modified != nil ? .boolean(true) : text.document.format == .html ? .boolean(false) : .unknown
    table[.hasCorrections] = .boolean(!metadata.corrections.isEmpty)
    table[.hasDateline] = .boolean(metadata.dateline != nil)
    if metadata.labelPresence != .unknown {
      table[.labelIsOpinion] = .boolean(metadata.label == "opinion")
      table[.labelIsAnalysis] = .boolean(metadata.label == "analysis")
      table[.labelIsSponsored] = .boolean(metadata.label == "sponsored")
      table[.labelIsSatire] = .boolean(metadata.label == "satire")
    }
  }

  private func sources(_ table: inout MetricTable) {
    func count(_ kinds: SourceKind...) -> MetricValue {
      .count(reading.sources.filter { kinds.contains($0.kind) && $0.statements > 0 }.count)
    }
    table[.sourcesNamed] = count(.named, .role)
    table[.sourcesAnonymous] = count(.anonymous)
    table[.sourcesCollective] = count(.collective)
    table[.sourcesOutlets] = count(.outlet)
    table[.sourcesDocuments] = count(.document)
    let speakers = reading.sources.filter { ($0.kind == .named || $0.kind == .role) && $0.statements > 0 }
    table[.sourcesSpeakers] = .count(speakers.count)
    // Governments and offices are registered too: they are parties, not outlets.
    let registered = reading.sources.compactMap { $0.registryEntry }.map { registry.entries[$0] }.filter(
      \.isOutlet)
    let state = registered.filter { $0.ownership == .state }
    table[.sourcesState] = .count(Set(state.map(\.id)).count)
    var names: [String] = []
    for outlet in state where !names.contains(outlet.name) { names.append(outlet.name) }
    table[.sourcesStateList] = .text(names.joined(separator: ", "))
    table[.sourcesIndependent] = .count(Set(registered.filter { $0.ownership != .state }.map(\.id)).count)
    let cited = reading.sources.filter {
      $0.kind != .pronoun && $0.kind != .anonymous && $0.kind != .collective
    }
    table[.sourcesList] = .text(cited.map(\.name).joined(separator: ", "))
    table[.sourcesSpeakersList] = .text(speakers.map(\.name).joined(separator: ", "))
    let countries = Set(speakers.compactMap(\.country))
    table[.sourcesCountries] = .count(countries.count)
    let officials = speakers.filter(\.isOfficial)
    table[.sourcesOfficials] = .count(officials.count)
    table[.sourcesOneGovernment] =
      speakers.isEmpty
      ? .unknown
      : .boolean(
        officials.count == speakers.count && countries.count == 1
          && speakers.allSatisfy { $0.country != nil })
  }

  private func statements(_ table: inout MetricTable) {
    let total = reading.sources.reduce(0) { $0 + $1.statements }
    table[.statementsTotal] = .count(total)
    let top = reading.sources.map(\.statements).max() ?? 0
    table[.statementsTopShare] = total == 0 ? .unknown : .number(top * 1000 / total)
    table[.statementsSecondhand] = .count(reading.attributions.filter(\.isSecondHand).count)
    table[.attributionDensity] =
      reading.claimClauses == 0
      ? .unknown
      : .number(reading.attributedClauses * 1000 / reading.claimClauses)
  }

  private func accusations(_ table: inout MetricTable) {
    func count(_ sourcing: AccusationSourcing) -> MetricValue {
      .count(reading.accusations.filter { $0.sourcing == sourcing }.count)
    }
    table[.accusationsUnsourced] = count(.unsourced)
    table[.accusationsVague] = count(.vague)
    table[.accusationsSourced] = count(.sourced)
    var accused: [String] = []
    var silent: [String] = []
    for accusation in reading.accusations where accusation.isAccusedNamed {
      guard let name = accusation.accused else { continue }
      if !accused.contains(name) { accused.append(name) }
      if !accusation.hasReply, !silent.contains(name) { silent.append(name) }
    }
    table[.accusedNamed] = .count(accused.count)
    table[.accusedWithoutReply] = .count(silent.count)
    table[.accusedList] = .text(silent.joined(separator: ", "))
  }

  private func links(_ table: inout MetricTable) {
    guard text.document.format != .text else { return }
    let own = LinkDomain.domain(of: text.document.metadata.canonicalURL ?? "")
    let domains = text.document.links.compactMap { LinkDomain.domain(of: $0.url) }.filter { $0 != own }
    table[.linksExternal] = .count(domains.count)
    table[.linksDomains] = .count(Set(domains).count)
  }
}
