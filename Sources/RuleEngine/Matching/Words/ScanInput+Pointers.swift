import TextCore

extension ScanInput {
  /// Runs `body` with pointers to the document.
  func withDocument<Result>(_ body: (DocumentPointers) -> Result) -> Result {
    text.tokens.withUnsafeBufferPointer { tokens in
      text.document.text.withUnsafeBufferPointer { bytes in
        text.sentences.withUnsafeBufferPointer { sentences in
          text.sentenceOfToken.withUnsafeBufferPointer { sentenceOfToken in
            text.sectionOfBlock.withUnsafeBufferPointer { sectionOfBlock in
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

  /// Runs `body` with pointers to the edges of the document.
  func withLattice<Result>(_ body: (Lattice) -> Result) -> Result {
    edges.withUnsafeBufferPointer { edges in
      edgeOffsets.withUnsafeBufferPointer { edgeOffsets in
        lexiconSpans.withUnsafeBufferPointer { lexiconSpans in
          lexiconOffsets.withUnsafeBufferPointer { lexiconOffsets in
            anchorPlaces.withUnsafeBufferPointer { anchorPlaces in
              anchorOffsets.withUnsafeBufferPointer { anchorOffsets in
                body(
                  Lattice(
                    edges: edges, edgeOffsets: edgeOffsets, lexiconSpans: lexiconSpans,
                    lexiconOffsets: lexiconOffsets, anchorPlaces: anchorPlaces,
                    anchorOffsets: anchorOffsets))
              }
            }
          }
        }
      }
    }
  }
}
