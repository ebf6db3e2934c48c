import RuleEngine
import TextCore

/// Finds lexicon entries that never match, entries that add nothing, and lexicons and marks that nothing names.
struct LexiconLint {
  /// Lexicons that code reads by their names.
  private static let readByCode: Set<String> = ["function-word"]

  private let checker: Checker
  private let written: WrittenLexicons
  private let forms = EntryForms()

  init(_ checker: Checker) throws(SetupFault) {
    self.checker = checker
    written = WrittenLexicons(try checker.packSources())
  }

  /// Everything found, in the order of the files.
  func findings() -> [LintFinding] {
    let rules = checker.rules
    var usedLexicons: Set<Int> = []
    var usedMarks: Set<Int> = []
    for step in rules.instructions {
      if step.opcode == .lexicon { usedLexicons.insert(Int(step.a)) }
      if step.opcode == .mark { usedMarks.insert(Int(step.a)) }
    }
    for rule in rules.rules {
      for case .marks(let mark) in rule.when?.steps ?? [] { usedMarks.insert(Int(mark)) }
    }
    var found: [LintFinding] = []
    for lexicon in written.lexicons {
      guard let id = rules.lexicon(lexicon.fullName) else { continue }
      if !usedLexicons.contains(id), !lexicon.isValued, !LexiconLint.readByCode.contains(lexicon.name) {
        found.append(
          LintFinding(
            kind: .unused, file: lexicon.file, line: lexicon.line, subject: "@\(lexicon.name)",
            message: "no pattern names the lexicon"))
      }
      found += silent(lexicon, id) + idle(lexicon)
    }
    for mark in written.marks {
      guard let index = rules.marks.firstIndex(where: { $0.name == mark.name }) else { continue }
      if usedMarks.contains(index) || rules.marks[index].role != nil { continue }
      found.append(
        LintFinding(
          kind: .unused, file: mark.file, line: mark.line, subject: "#\(mark.name)",
          message: "no pattern names the mark, and it has no role"))
    }
    return found
  }

  /// Entries that are not found in a text that holds them: their words come out of the tokenizer otherwise.
  private func silent(_ lexicon: WrittenLexicons.Lexicon, _ id: Int) -> [LintFinding] {
    var bytes: [UInt8] = []
    var blocks: [Block] = []
    var places: [(entry: Int, range: Range<Int>)] = []
    for (index, entry) in lexicon.entries.enumerated() {
      guard let text = forms.texts(of: entry.text).first, !text.isEmpty else { continue }
      // A part of a word, such as 's or -led, is looked for behind a word.
      let isTail = text.hasPrefix("'") || text.hasPrefix("’") || text.hasPrefix("-")
      let start = bytes.count
      bytes += Array((isTail ? "That" : "The ").utf8)
      places.append((index, bytes.count..<bytes.count + text.utf8.count))
      bytes += Array(text.utf8) + Array(" is here.".utf8)
      blocks.append(Block(kind: .paragraph, span: TextSpan(start, bytes.count)))
      bytes.append(0x0A)
    }
    let document = Document(
      id: lexicon.name, format: .text, source: SourceText(name: lexicon.name, utf8: bytes), text: bytes,
      blocks: blocks)
    let text = checker.tokenize(document)
    let spans = Set(checker.scan(text).lexiconSpans(id).map { text.textSpan($0).range })
    return places.filter { !spans.contains($0.range) }.map { place in
      let entry = lexicon.entries[place.entry]
      return LintFinding(
        kind: .entry, file: lexicon.file, line: entry.line, subject: "@\(lexicon.name)",
        message: "`\(entry.text)` is not found in a text that holds it")
    }
  }

  /// Entries whose every form comes from entries before them.
  private func idle(_ lexicon: WrittenLexicons.Lexicon) -> [LintFinding] {
    guard !lexicon.isValued else { return [] }
    var seen: Set<String> = []
    var found: [LintFinding] = []
    for entry in lexicon.entries {
      let isExact = entry.text.contains("\"")
      let texts = forms.texts(of: entry.text).map { isExact ? "\"" + $0 : $0.lowercased() }
      if !texts.isEmpty, texts.allSatisfy(seen.contains) {
        found.append(
          LintFinding(
            kind: .entry, file: lexicon.file, line: entry.line, subject: "@\(lexicon.name)",
            message: "`\(entry.text)` adds no form to the entries before it"))
      }
      seen.formUnion(texts)
    }
    return found
  }
}
