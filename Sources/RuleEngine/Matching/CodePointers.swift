/// Pointers to the code of all patterns and the tables it names.
struct CodePointers {
  let steps: UnsafeBufferPointer<Step>
  let fewestGaps: UnsafeBufferPointer<UInt64>
  let firstTests: UnsafeBufferPointer<Int32>
  let setMembers: UnsafeBufferPointer<UInt32>
  let setOffsets: UnsafeBufferPointer<UInt32>
  let globEnds: UnsafeBufferPointer<GlobTable.Ends>
  let globBytes: UnsafeBufferPointer<UInt8>
  let functionWords: UnsafeBufferPointer<Bool>
}

extension MatcherTables {
  /// Runs `body` with pointers that are good until it returns.
  func withCode<Result>(_ body: (CodePointers) -> Result) -> Result {
    program.steps.withUnsafeBufferPointer { steps in
      program.fewestGaps.withUnsafeBufferPointer { fewestGaps in
        program.firstTests.withUnsafeBufferPointer { firstTests in
          rules.wordSets.members.withUnsafeBufferPointer { members in
            rules.wordSets.offsets.withUnsafeBufferPointer { offsets in
              globs.ends.withUnsafeBufferPointer { globEnds in
                globs.bytes.withUnsafeBufferPointer { globBytes in
                  functionWords.withUnsafeBufferPointer { functionWords in
                    body(
                      CodePointers(
                        steps: steps, fewestGaps: fewestGaps, firstTests: firstTests, setMembers: members,
                        setOffsets: offsets,
                        globEnds: globEnds, globBytes: globBytes, functionWords: functionWords))
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
