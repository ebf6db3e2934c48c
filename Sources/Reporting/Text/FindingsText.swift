import Analysis
import RuleEngine
import TextCore

/// The findings of a text report, grouped by paragraph and sentence.
struct FindingsText {
  let facts: TextFacts
  /// For each block its number among the paragraphs, from 1; 0 for other blocks.
  private let paragraphs: [Int]

  init(facts: TextFacts) {
    self.facts = facts
    var number = 0
    paragraphs = facts.report.text.document.blocks.map { block in
      switch block.kind {
      case .paragraph, .listItem, .blockQuote:
        number += 1
        return number
      case .headline, .heading, .standfirst, .caption, .chrome: return 0
      }
    }
  }

  func write(to out: inout TextLines) {
    var placed: [Int] = []
    placed.reserveCapacity(facts.report.findings.count)
    var isLoose = false
    for index in facts.report.findings.indices {
      // What is suppressed is counted in the head and listed only on demand.
      guard facts.report.findings[index].status == .active || facts.showsSuppressed else { continue }
      guard facts.report.findings[index].tokens == nil else {
        placed.append(index)
        continue
      }
      if !isLoose { out.section("The document") }
      isLoose = true
      finding(index, &out)
    }
    var underlines = Underlines()
    var block = -1
    var at = 0
    while at < placed.count {
      let sentence = sentence(of: placed[at])
      var end = at
      while end < placed.count, self.sentence(of: placed[end]) == sentence { end += 1 }
      let owner = Int(facts.report.text.sentences[sentence].block)
      if owner != block {
        heading(owner, line: facts.positions.line(facts.report.text.sentences[sentence].span), &out)
        block = owner
      } else {
        out.blank()
      }
      quote(sentence, placed[at..<end], &underlines, &out)
      for index in placed[at..<end] { finding(index, &out) }
      at = end
    }
  }

  private func sentence(of finding: Int) -> Int {
    guard let token = facts.report.findings[finding].tokens?.start,
      facts.report.text.sentenceOfToken.indices.contains(Int(token))
    else { return 0 }
    return Int(facts.report.text.sentenceOfToken[Int(token)])
  }

  private func heading(_ block: Int, line: Int, _ out: inout TextLines) {
    out.blank()
    out.open(.heading)
    switch facts.report.text.document.blocks[block].kind {
    case .headline: out.add("Headline")
    case .heading: out.add("Heading")
    case .standfirst: out.add("Standfirst")
    case .caption: out.add("Caption")
    case .paragraph, .listItem, .blockQuote:
      out.add("Paragraph ")
      out.add(decimal: paragraphs[block])
    case .chrome: out.add("Text")
    }
    out.open(.faint)
    out.add(" (line ")
    out.add(decimal: line)
    out.add(")")
    out.close(.faint)
    out.close(.heading)
    out.end()
  }

  private func quote(
    _ sentence: Int, _ findings: ArraySlice<Int>, _ underlines: inout Underlines, _ out: inout TextLines
  ) {
    let span = facts.report.text.sentences[sentence].span
    let marks = findings.compactMap { index -> TextMark? in
      guard let place = facts.report.findings[index].span, place.start >= span.start else { return nil }
      let start = Int(place.start - span.start)
      let end = Int(min(place.end, span.end)) - Int(span.start)
      return TextMark(bytes: start..<max(start, end), severity: facts.report.findings[index].severity)
    }
    underlines.set(marks, count: span.range.count)
    facts.report.text.document.text.withUnsafeBufferPointer {
      out.quoted(UnsafeBufferPointer(rebasing: $0[span.range]), underlines)
    }
  }

  private func finding(_ index: Int, _ out: inout TextLines) {
    // A finding has many fields that count references: those written are read where they stand.
    let severity = facts.report.findings[index].severity
    let (sign, role) = TextFacts.look(severity)
    let points = facts.deductions[index]
    out.add("  ")
    out.open(role)
    let before = out.count
    out.add(sign)
    out.add(" ")
    out.add(text: severity.name)
    if points > 0 {
      out.add(" -")
      out.add(tenthPoints: points)
    }
    // The sign takes one column and more than one byte.
    let columns = out.count - before - sign.utf8CodeUnitCount + 1
    out.close(role)
    out.add("  ")
    out.words.append(text: facts.rules.rules[facts.report.findings[index].rule].id)
    let folded = facts.report.findings[index].folded
    if folded > 0 {
      out.words.append(" (and ")
      out.words.append(decimal: folded)
      out.words.append(" more)")
    }
    let status = facts.report.findings[index].status
    if status != .active {
      out.words.append(" [")
      out.words.append(text: status.name)
      if let why = facts.report.findings[index].justification {
        out.words.append(": ")
        out.words.append(safe: why)
      }
      out.words.append("]")
    }
    out.open(.faint)
    out.addWords(columns: out.style.columns - columns - 4)
    out.close(.faint)
    out.end()
    out.wrapped(facts.report.findings[index].message, indent: 4)
    if severity > .note || facts.detail == .verbose { advice(index, &out) }
  }

  private func advice(_ index: Int, _ out: inout TextLines) {
    let why = facts.report.findings[index].why
    if !why.isEmpty { out.wrapped(why, role: .faint, label: "why:", indent: 4) }
    let fix = facts.report.findings[index].fix
    if !fix.isEmpty { out.wrapped(fix, label: "fix:", indent: 4) }
    if let suggestion = facts.report.findings[index].suggestion {
      out.wrapped(suggestion, label: "try:", indent: 4)
    }
  }
}
