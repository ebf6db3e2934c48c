import TextCore

extension DocumentScan {
  /// Runs `body` with a machine over the current edges and marks.
  mutating func withMachine<Result>(_ body: (inout Machine) -> Result) -> Result {
    var memo: [MemoEntry] = []
    var stack: [Frame] = []
    var pending: [(pc: Int, position: Int)] = []
    swap(&memo, &self.memo)
    swap(&stack, &self.stack)
    swap(&pending, &self.pending)
    let (result, state) = memo.withUnsafeMutableBufferPointer { memo in
      stack.withUnsafeMutableBufferPointer { stack in
        run(memo, stack, &pending, body)
      }
    }
    swap(&memo, &self.memo)
    swap(&stack, &self.stack)
    swap(&pending, &self.pending)
    stamp = state.stamp
    steps &+= state.steps
    if state.isIncomplete { isIncomplete = true }
    return result
  }

  private struct MachineState {
    var stamp: UInt32
    var steps: Int
    var isIncomplete: Bool
  }

  private func run<Result>(
    _ memo: UnsafeMutableBufferPointer<MemoEntry>, _ stack: UnsafeMutableBufferPointer<Frame>,
    _ pending: inout [(pc: Int, position: Int)], _ body: (inout Machine) -> Result
  ) -> (Result, MachineState) {
    withLattice { lattice in
      withDocument { document in
        tables.withCode { code in
          var machine = Machine(
            document: document, lattice: lattice, tables: tables, code: code, memo: memo, stack: stack, stamp: stamp
          )
          swap(&machine.pending, &pending)
          let result = body(&machine)
          swap(&machine.pending, &pending)
          let state = MachineState(
            stamp: machine.stamp, steps: machine.stepCount, isIncomplete: machine.isIncomplete)
          return (result, state)
        }
      }
    }
  }

  private func withDocument<Result>(_ body: (DocumentPointers) -> Result) -> Result {
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

  private func withLattice<Result>(_ body: (Lattice) -> Result) -> Result {
    edges.withUnsafeBufferPointer { edges in
      edgeOffsets.withUnsafeBufferPointer { edgeOffsets in
        markSpans.withUnsafeBufferPointer { markSpans in
          markRanges.withUnsafeBufferPointer { markRanges in
            spansByLexicon.withUnsafeBufferPointer { lexiconSpans in
              lexiconOffsets.withUnsafeBufferPointer { lexiconOffsets in
                anchorPlaces.withUnsafeBufferPointer { anchorPlaces in
                  anchorOffsets.withUnsafeBufferPointer { anchorOffsets in
                    body(
                      Lattice(
                        edges: edges, edgeOffsets: edgeOffsets, markSpans: markSpans, markRanges: markRanges,
                        lexiconSpans: lexiconSpans, lexiconOffsets: lexiconOffsets, anchorPlaces: anchorPlaces,
                        anchorOffsets: anchorOffsets))
                  }
                }
              }
            }
          }
        }
      }
    }
  }
}
