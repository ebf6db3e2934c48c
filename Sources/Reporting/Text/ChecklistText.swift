import TextCore

/// What a fact-checker has to verify: in full if asked for, else what has no source and whom to ask.
struct ChecklistText {
  let facts: TextFacts

  func write(to out: inout TextLines) {
    let isFull = facts.detail == .verbose
    let list = Checklist(facts.report, facts.speech, facts.positions, openOnly: !isFull)
    guard !list.items.isEmpty || list.left > 0 else { return }
    out.section("Checklist")
    for kind in ChecklistItem.Kind.allCases {
      var isFirst = true
      for item in list.items where item.kind == kind {
        if isFirst {
          out.add("  ")
          out.paint(text: kind.heading, .strong)
          out.end()
        }
        isFirst = false
        write(item, &out)
      }
    }
    guard list.left > 0 else { return }
    out.words.append(decimal: list.left)
    out.words.append(" more with a source to check against: --verbose lists all.")
    out.wrapWords(role: .faint, indent: 2)
  }

  private func write(_ item: ChecklistItem, _ out: inout TextLines) {
    out.words.append("“")
    out.words.append(text: item.words)
    out.words.append("” (")
    if let speaker = item.speaker {
      out.words.append(isolated: speaker)
    } else {
      out.words.append("no source")
    }
    out.words.append(", line ")
    out.words.append(decimal: item.line)
    out.words.append(")")
    out.wrapWords(label: "[ ]", indent: 2)
    out.wrapped(item.verify, indent: 6)
    guard let ask = item.ask else { return }
    out.words.append("Ask for a reply: ")
    out.words.append(text: ask)
    out.words.append(".")
    out.wrapWords(indent: 6)
  }
}
