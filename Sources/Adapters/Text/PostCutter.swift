/// Cuts posts of other platforms, told by the signature under them, out of the paragraphs they were copied into.
struct PostCutter {
  /// Bytes of a post in front of its signature: 280 characters and an address.
  private static let maxPostBytes = 400

  let text: [UInt8]
  let reader: ParagraphReader

  /// The paragraphs with the posts as paragraphs of their own; linear in the length of the text.
  func cut(_ paragraphs: [TextParagraph], at signatures: [PostSignature]) -> [TextParagraph] {
    var out: [TextParagraph] = []
    out.reserveCapacity(paragraphs.count + 2 * signatures.count)
    var next = 0
    for paragraph in paragraphs {
      while next < signatures.count, signatures[next].range.lowerBound < paragraph.start { next += 1 }
      var rest = paragraph
      while next < signatures.count, signatures[next].range.upperBound <= paragraph.end {
        let signature = signatures[next].range
        next += 1
        if trimmed(rest.start, signature.lowerBound) == rest.start {
          if !sign(&out, at: signature, opening: rest.start == paragraph.start) {
            out.append(post(of: rest, to: signature.upperBound))
          }
        } else {
          let start = postStart(rest.start, signature.lowerBound)
          if start > rest.start { out.append(piece(of: rest, to: trimmed(rest.start, start))) }
          rest.start = start
          out.append(post(of: rest, to: signature.upperBound))
        }
        rest.start = signature.upperBound
        while rest.start < paragraph.end, ASCII.isSpace(text[rest.start]) { rest.start += 1 }
      }
      if rest.start < paragraph.end { out.append(piece(of: rest, to: paragraph.end)) }
    }
    return out
  }

  /// Takes a signature that opens its paragraph to the one before, if that is short enough for a post.
  private func sign(_ out: inout [TextParagraph], at signature: Range<Int>, opening: Bool) -> Bool {
    guard opening, let last = out.indices.last, !out[last].isRule, !out[last].isPost,
      out[last].range.count <= PostCutter.maxPostBytes
    else { return false }
    out[last].end = signature.upperBound
    out[last].isPost = true
    return true
  }

  /// The start of the first sentence that a post can begin with; the signature where there is none.
  private func postStart(_ low: Int, _ signature: Int) -> Int {
    guard signature - low > PostCutter.maxPostBytes else { return low }
    var at = signature - PostCutter.maxPostBytes
    while at < signature {
      if text[at] == 0x20, SentenceEnd.ends(text, low..<at) || text[at - 1] == 0x3A { return at + 1 }
      at += 1
    }
    return signature
  }

  private func trimmed(_ low: Int, _ end: Int) -> Int {
    var end = end
    while end > low, ASCII.isSpace(text[end - 1]) { end -= 1 }
    return end
  }

  private func post(of paragraph: TextParagraph, to end: Int) -> TextParagraph {
    var post = piece(of: paragraph, to: end)
    post.isPost = true
    return post
  }

  private func piece(of paragraph: TextParagraph, to end: Int) -> TextParagraph {
    var piece = paragraph
    piece.end = end
    piece.bodyStart = max(paragraph.bodyStart, paragraph.start)
    piece.isProse = reader.isProse(piece)
    return piece
  }
}
