import Analysis
import Reporting
import RuleEngine
import TextCore

/// Why rules did or did not fire at a place of a document.
public struct PlaceExplanation: Sendable {
  private let checker: Checker

  /// Makes an explainer for the packs of a checker.
  public init(_ checker: Checker) { self.checker = checker }

  /// The sentence at a line and column (from 1; column nil for all sentences of the line): tokens, voices,
  /// marks, and for each rule of the globs what became of it.
  ///
  /// - Throws: a fault where the file cannot be read or has no sentence there.
  public func text(
    path: String, line: Int, column: Int?, globs: [String], form: InputForm
  ) throws(InputFault) -> String {
    if (form == .auto ? InputForm.form(ofPath: path) : form) == .jsonl {
      throw InputFault(
        path: path,
        message: "a file of records has no lines of text: write the text of the record into a file")
    }
    let document = try checker.document(atPath: path, form: form)
    let text = checker.tokenize(document)
    let positions = Positions(document)
    let wanted = text.sentences.indices.filter { index in
      let place = positions.lines(text.sentences[index].span)
      guard place.line <= line, line <= place.endLine else { return false }
      guard let column else { return true }
      let afterStart = line > place.line || column >= place.column
      let beforeEnd = line < place.endLine || column < place.endColumn
      return afterStart && beforeEnd
    }
    guard !wanted.isEmpty else {
      let isInLine = text.sentences.contains { sentence in
        let place = positions.lines(sentence.span)
        return place.line <= line && line <= place.endLine
      }
      throw InputFault(
        path: path, line: line,
        message: isInLine && column != nil
          ? "no sentence of the article stands at column \(column ?? 1), but some do in this line: leave the column out"
          : "no sentence of the article stands here")
    }
    var trace = checker.trace(text)
    var out = ""
    for index in wanted {
      let sentence = text.sentences[index]
      out += document.string(sentence.span) + "\n\n"
      out += tokens(sentence, text, trace.reading.voices)
      out += marks(sentence, text, trace.scan)
      for rule in checker.rules.rules.indices where covers(globs, checker.rules.rules[rule]) {
        for found in trace.scan.trace(rule: rule, in: sentence.tokens) {
          if globs.isEmpty, found.outcome == .notMatched { continue }
          out += describe(found, text)
        }
      }
      out += "\n"
    }
    return out
  }

  private func covers(_ globs: [String], _ rule: Rule) -> Bool {
    rule.when == nil && (globs.isEmpty || globs.contains { IdGlob.matches($0, rule.id) })
  }

  private func tokens(_ sentence: Sentence, _ text: TokenizedText, _ voices: [Voice]) -> String {
    var out = ""
    var last: Voice?
    for token in sentence.tokens.range {
      let voice = voices.indices.contains(token) ? voices[token] : .own
      if voice != last { out += (out.isEmpty ? "" : "\n") + "\(voice.name): " } else { out += " · " }
      last = voice
      out += text.string(TokenSpan(token, token + 1))
    }
    return out + "\n\n"
  }

  private func marks(_ sentence: Sentence, _ text: TokenizedText, _ scan: DocumentScan) -> String {
    var out = ""
    for (index, mark) in checker.rules.marks.enumerated() {
      let spans = scan.spans(ofMark: index).filter { sentence.tokens.overlaps($0) }
      guard !spans.isEmpty else { continue }
      out += "#\(mark.name): " + spans.map { "'\(text.string($0))'" }.joined(separator: ", ") + "\n"
    }
    return out + "\n"
  }

  private func describe(_ trace: RuleTrace, _ text: TokenizedText) -> String {
    let id = checker.rules.rules[trace.rule].id
    let words = "'\(text.string(trace.tokens))'"
    switch trace.outcome {
    case .matched: return "\(id): matched \(words)\n"
    case .notMatched: return "\(id): not matched\n"
    case .covered(let by): return "\(id): \(words) overlaps the earlier match '\(text.string(by))'\n"
    case .killed(let index, let window, let by):
      return "\(id): \(words) killed by unless[\(index)] (\(window.name)): '\(text.string(by))'\n"
    case .missing(let index, let window):
      return "\(id): \(words) lacks require[\(index)] (\(window.name))\n"
    case .skippedVoice(let voice): return "\(id): \(words) skipped, \(voice.name) voice\n"
    case .skippedSection(let section): return "\(id): \(words) skipped, section \(section.name)\n"
    }
  }
}
