import TextCore

/// Gives the findings of a document their fingerprints.
struct Fingerprinter {
  /// A fingerprint without its last part, which stands in `bytes`.
  private struct Pending: BitwiseCopyable {
    var print: Fingerprint
    var start: Int
    var end: Int
  }

  /// The sentence of the last finding.
  private struct Sentence {
    /// Its bytes in the document's text.
    var source = 0..<0
    /// Its folded form in `bytes`.
    var folded = 0..<0
    /// True where each byte of the folded form stands where the byte stood that it was made of.
    var isStraight = false

    /// The folded form of bytes of the document's text, where it can be read off the sentence.
    func folded(_ span: Range<Int>) -> Range<Int>? {
      let start = span.lowerBound - source.lowerBound
      guard isStraight, start >= 0, start + span.count <= folded.count else { return nil }
      return folded.lowerBound + start..<folded.lowerBound + start + span.count
    }
  }

  private var pending: [Pending] = []
  /// Folded matches and sentences.
  private var bytes: [UInt8] = []

  /// - Parameters:
  ///   - findings: with those of a sentence side by side, so that each sentence is folded once.
  ///   - prints: the fingerprint that begins with the id of each rule, by index.
  static func add(to findings: inout [Finding], prints: [Fingerprint], text: TokenizedText) {
    guard !findings.isEmpty else { return }
    var fingerprinter = Fingerprinter()
    fingerprinter.collect(findings, prints, text)
    fingerprinter.addSentences()
    var seen = OrdinalTable(capacity: findings.count)
    for index in findings.indices {
      let print = fingerprinter.pending[index].print
      let content = print.value(ordinal: 0)
      let ordinal = seen.next(content)
      findings[index].identity = ordinal == 0 ? content : print.value(ordinal: ordinal)
    }
  }

  private mutating func collect(_ findings: [Finding], _ prints: [Fingerprint], _ text: TokenizedText) {
    pending.reserveCapacity(findings.count)
    // No sentence is folded twice, and few grow by it.
    bytes.reserveCapacity(text.document.text.count)
    var lastSentence: Int32 = -1
    var sentence = Sentence()
    for index in findings.indices {
      var print = prints[findings[index].rule]
      guard let tokens = findings[index].tokens else {
        // A title stands beside the text: its match is its sentence.
        let match = folded(findings[index].match)
        add(match, to: &print)
        pending.append(Pending(print: print, start: match.lowerBound, end: match.upperBound))
        continue
      }
      let own = text.sentenceOfToken[Int(tokens.start)]
      if own != lastSentence {
        lastSentence = own
        sentence.source = text.sentences[Int(own)].span.range
        let first = bytes.count
        sentence.isStraight = text.document.text.withUnsafeBufferPointer {
          FoldedText.append(UnsafeBufferPointer(rebasing: $0[sentence.source]), to: &bytes)
        }
        sentence.folded = first..<bytes.count
      }
      let span = findings[index].span?.range
      let match = span.flatMap(sentence.folded) ?? folded(findings[index].match)
      add(match, to: &print)
      pending.append(
        Pending(print: print, start: sentence.folded.lowerBound, end: sentence.folded.upperBound))
    }
  }

  /// Folds a match behind the other bytes.
  private mutating func folded(_ match: String?) -> Range<Int> {
    let first = bytes.count
    var match = match ?? ""
    _ = match.withUTF8 { FoldedText.append($0, to: &bytes) }
    return first..<bytes.count
  }

  private func add(_ part: Range<Int>, to print: inout Fingerprint) {
    bytes.withUnsafeBufferPointer { print.add(UnsafeBufferPointer(rebasing: $0[part])) }
  }

  private mutating func addSentences() {
    bytes.withUnsafeBufferPointer { bytes in
      pending.withUnsafeMutableBufferPointer { pending in
        func part(_ index: Int) -> UnsafeBufferPointer<UInt8> {
          UnsafeBufferPointer(rebasing: bytes[pending[index].start..<pending[index].end])
        }
        var at = 0
        while at + 4 <= pending.count {
          var (a, b) = (pending[at].print, pending[at + 1].print)
          var (c, d) = (pending[at + 2].print, pending[at + 3].print)
          Fingerprint.add(
            part(at), to: &a, part(at + 1), to: &b, part(at + 2), to: &c, part(at + 3), to: &d)
          (pending[at].print, pending[at + 1].print) = (a, b)
          (pending[at + 2].print, pending[at + 3].print) = (c, d)
          at += 4
        }
        while at < pending.count {
          pending[at].print.add(part(at))
          at += 1
        }
      }
    }
  }
}
