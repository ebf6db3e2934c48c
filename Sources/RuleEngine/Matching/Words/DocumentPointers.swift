import TextCore

/// Pointers to what the pass over the tokens of a document found, and to the document itself.
struct DocumentPointers {
  let tokens: UnsafeBufferPointer<Token>
  let bytes: UnsafeBufferPointer<UInt8>
  let sentences: UnsafeBufferPointer<Sentence>
  let sentenceOfToken: UnsafeBufferPointer<Int32>
  let sectionOfBlock: UnsafeBufferPointer<Section>
}

extension TokenizedText {
  /// Runs `body` with pointers to the document.
  func withDocument<Result>(_ body: (DocumentPointers) -> Result) -> Result {
    tokens.withUnsafeBufferPointer { tokens in
      self.document.text.withUnsafeBufferPointer { bytes in
        sentences.withUnsafeBufferPointer { sentences in
          sentenceOfToken.withUnsafeBufferPointer { sentenceOfToken in
            sectionOfBlock.withUnsafeBufferPointer { sectionOfBlock in
              body(
                DocumentPointers(
                  tokens: tokens, bytes: bytes, sentences: sentences, sentenceOfToken: sentenceOfToken,
                  sectionOfBlock: sectionOfBlock))
            }
          }
        }
      }
    }
  }
}
