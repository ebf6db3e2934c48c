import TextCore

/// Gives the findings of a document their fingerprints.
struct Fingerprinter {
  /// A fingerprint without its last part, which stands in `bytes`.
  private struct Pending: BitwiseCopyable {
    var print: Fingerprint
    var start: Int
    var end: Int
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
      findings[index].fingerprint = Fingerprint.text(ordinal == 0 ? content : print.value(ordinal: ordinal))
    }
  }

  private mutating func collect(_ findings: [Finding], _ prints: [Fingerprint], _ text: TokenizedText) {
    pending.reserveCapacity(findings.count)
    var lastSentence: Int32 = -1
    var sentence = 0..<0
    for index in findings.indices {
      let start = bytes.count
      var match = findings[index].match ?? ""
      match.withUTF8 { FoldedText.append($0, to: &bytes) }
      var print = prints[findings[index].rule]
      bytes.withUnsafeBufferPointer { print.add(UnsafeBufferPointer(rebasing: $0[start...])) }
      guard let tokens = findings[index].tokens else {
        // A title stands beside the text: its match is its sentence.
        pending.append(Pending(print: print, start: start, end: bytes.count))
        continue
      }
      let own = text.sentenceOfToken[Int(tokens.start)]
      if own != lastSentence {
        lastSentence = own
        let first = bytes.count
        text.document.text.withUnsafeBufferPointer {
          FoldedText.append(
            UnsafeBufferPointer(rebasing: $0[text.sentences[Int(own)].span.range]), to: &bytes)
        }
        sentence = first..<bytes.count
      }
      pending.append(Pending(print: print, start: sentence.lowerBound, end: sentence.upperBound))
    }
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
