import TextCore

/// What a fact-checker has to verify: in full if asked for, else what has no source and whom to ask.
struct ChecklistText {
  let facts: TextFacts

  func write(to out: inout TextLines) {
    let list = Checklist(facts.report, facts.speech, facts.positions)
    let isFull = facts.detail == .verbose
    let shown = list.items.filter { isFull || $0.hasNoSource || $0.ask != nil }
    guard !list.items.isEmpty else { return }
    out.section("Checklist")
    for kind in ChecklistItem.Kind.allCases {
      let items = shown.filter { $0.kind == kind }
      if !items.isEmpty { out.line("  " + out.style.paint(kind.heading, .strong)) }
      for item in items {
        let who = item.speaker.map(SourceName.isolated) ?? "no source"
        out.wrapped("“\(item.words)” (\(who), line \(item.line))", label: "[ ]", indent: 2)
        out.wrapped(item.verify, indent: 6)
        if let ask = item.ask { out.wrapped("Ask for a reply: \(ask).", indent: 6) }
      }
    }
    let left = list.items.count - shown.count
    if left > 0 {
      out.wrapped(
        "\(left) more with a source to check against: --verbose lists all.", role: .faint, indent: 2)
    }
  }
}
