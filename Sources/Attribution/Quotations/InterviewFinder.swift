internal import TextCore

/// Finds the turns of an interview that is told in questions and answers without marks.
///
/// The answers are somebody's words, and the questions, put to that person, charge nobody.
///
/// Paragraphs that ask somebody ("Did you know?") take turns with paragraphs in which somebody speaks of himself. A column
/// with its own questions, or an explainer in questions, does not address whom it lets answer.
struct InterviewFinder {
  /// Questions that make an interview; fewer are asked in any text.
  static let fewestQuestions = 3
  /// Tokens of a question: longer paragraphs that end with one tell something.
  static let longestQuestion = 120

  private let text: TokenizedText
  private let words: WordTable

  /// Prepares to look at a text.
  init(_ text: TokenizedText, words: borrowing WordTable) {
    self.text = text
    self.words = copy words
  }

  /// Adds the turns to the quotations of a text, in place of those inside them; linear in the length of the text.
  func addTurns(to quotations: inout [Quotation]) {
    let questions = text.document.blocks.indices.filter { asks($0) }
    guard questions.count >= InterviewFinder.fewestQuestions else { return }
    let addressed = questions.count { holds($0) { $0.traits.has(.secondPerson) } }
    let answers = questions.map { answer(behind: $0, isLast: $0 == questions.last) }
    let spoken = answers.count { !$0.isEmpty && speaks($0.lowerBound) }
    // Two of three: some questions have no pronoun, and some answers are one word.
    guard addressed * 3 >= questions.count * 2, spoken * 3 >= questions.count * 2 else { return }
    var added: [Quotation] = []
    for (question, answer) in zip(questions, answers) where !answer.isEmpty {
      added.append(turn(question, .question))
      for block in answer where isProse(block) { added.append(turn(block, .answer)) }
    }
    quotations = InterviewFinder.merged(quotations, added)
  }

  private func turn(_ block: Int, _ form: Quotation.Form) -> Quotation {
    let tokens = tokens(block)
    return Quotation(tokens: tokens, inner: tokens, form: form)
  }

  /// Both lists in order, without the quotations that lie in a turn.
  private static func merged(_ quotations: [Quotation], _ turns: [Quotation]) -> [Quotation] {
    var out: [Quotation] = []
    var rest = quotations[...]
    for turn in turns {
      while let next = rest.first, next.tokens.start < turn.tokens.end {
        rest.removeFirst()
        if next.tokens.start < turn.tokens.start {
          var kept = next
          kept.continues = nil
          out.append(kept)
        }
      }
      out.append(turn)
    }
    for var next in rest {
      next.continues = nil
      out.append(next)
    }
    return out
  }

  private func isProse(_ block: Int) -> Bool {
    let kind = text.document.blocks[block].kind
    return (kind == .paragraph || kind == .listItem) && !text.document.blocks[block].isEmbed
      && !text.sentencesOfBlock[block].isEmpty
  }

  /// True for a short paragraph or heading inside the text that ends with a question mark and is not quoted.
  private func asks(_ block: Int) -> Bool {
    guard isProse(block) || text.document.blocks[block].kind == .heading,
      !text.sentencesOfBlock[block].isEmpty
    else { return false }
    let span = text.document.blocks[block].body
    guard span.end > span.start, text.document.text[Int(span.end) - 1] == UInt8(ascii: "?") else {
      return false
    }
    let tokens = tokens(block)
    return tokens.count <= InterviewFinder.longestQuestion
      && !text.tokens[Int(tokens.start)].classes.contains(.quotationMark)
  }

  /// The blocks behind a question up to the next question or heading; behind the last one those in which somebody goes on
  /// to speak of himself.
  private func answer(behind question: Int, isLast: Bool) -> Range<Int> {
    var end = question + 1
    while end < text.document.blocks.count, !asks(end), !text.document.blocks[end].kind.isHeading {
      if isLast, end > question + 1, isProse(end), !speaks(end) { break }
      end += 1
    }
    return question + 1..<end
  }

  private func speaks(_ block: Int) -> Bool { isProse(block) && holds(block) { $0.traits.has(.firstPerson) } }

  private func holds(_ block: Int, _ test: (WordMark) -> Bool) -> Bool {
    guard !text.sentencesOfBlock[block].isEmpty else { return false }
    let tokens = tokens(block)
    return (Int(tokens.start)..<Int(tokens.end)).contains { test(words.mark(text.tokens[$0].word)) }
  }

  private func tokens(_ block: Int) -> TokenSpan {
    let sentences = text.sentencesOfBlock[block]
    return TokenSpan(
      Int(text.sentences[sentences.lowerBound].tokens.start),
      Int(text.sentences[sentences.upperBound - 1].tokens.end))
  }
}
