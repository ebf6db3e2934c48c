/// Pointers to the code of all patterns, to what is looked for with it, and to the tables it names.
struct CodePointers {
  let steps: UnsafeBufferPointer<Step>
  let fewestGaps: UnsafeBufferPointer<UInt64>
  let firstTests: UnsafeBufferPointer<Int32>
  let plans: UnsafeBufferPointer<PatternPlan>
  let specs: UnsafeBufferPointer<SpecTable.Spec>
  let patternsOfSpecs: UnsafeBufferPointer<UInt32>
  let needs: UnsafeBufferPointer<SignIndex.Need>
  let owners: UnsafeBufferPointer<UInt32>
  let anchors: UnsafeBufferPointer<UInt32>
  let contexts: UnsafeBufferPointer<SpecTable.Context>
  let gates: UnsafeBufferPointer<RuleGate>
  let testLists: UnsafeBufferPointer<TestIndex.List>
  let tests: UnsafeBufferPointer<Int32>
  let groupKindOffsets: UnsafeBufferPointer<UInt32>
  let groupKinds: UnsafeBufferPointer<UInt32>
  let groupRows: UnsafeBufferPointer<UInt64>
  let rowWords: Int
  let setMembers: UnsafeBufferPointer<UInt32>
  let setOffsets: UnsafeBufferPointer<UInt32>
  let setBits: UnsafeBufferPointer<UInt64>
  let globEnds: UnsafeBufferPointer<GlobTable.Ends>
  let globBytes: UnsafeBufferPointer<UInt8>
  let functionWords: UnsafeBufferPointer<UInt64>
}

extension MatcherTables {
  /// Runs `body` with pointers that are good until it returns.
  func withCode<Result>(_ body: (CodePointers) -> Result) -> Result {
    self.program.steps.withUnsafeBufferPointer { steps in
      self.program.fewestGaps.withUnsafeBufferPointer { fewestGaps in
        self.program.firstTests.withUnsafeBufferPointer { firstTests in
          self.plans.withUnsafeBufferPointer { plans in
            self.specs.specs.withUnsafeBufferPointer { specs in
              self.specs.patterns.withUnsafeBufferPointer { patternsOfSpecs in
                self.signs.needs.withUnsafeBufferPointer { needs in
                  self.signs.owners.withUnsafeBufferPointer { owners in
                    self.signs.anchors.withUnsafeBufferPointer { anchors in
                      self.specs.contexts.withUnsafeBufferPointer { contexts in
                        self.gates.withUnsafeBufferPointer { gates in
                          self.tests.lists.withUnsafeBufferPointer { testLists in
                            self.tests.tests.withUnsafeBufferPointer { tests in
                              self.groups.kindOffsets.withUnsafeBufferPointer { groupKindOffsets in
                                self.groups.kinds.withUnsafeBufferPointer { groupKinds in
                                  self.groups.rows.withUnsafeBufferPointer { groupRows in
                                    self.wordSets.members.withUnsafeBufferPointer { setMembers in
                                      self.wordSets.offsets.withUnsafeBufferPointer { setOffsets in
                                        self.wordSets.bits.withUnsafeBufferPointer { setBits in
                                          self.globs.ends.withUnsafeBufferPointer { globEnds in
                                            self.globs.bytes.withUnsafeBufferPointer { globBytes in
                                              self.functionWords.withBits { functionWords in
                                                body(
                                                  CodePointers(
                                                    steps: steps, fewestGaps: fewestGaps,
                                                    firstTests: firstTests,
                                                    plans: plans, specs: specs,
                                                    patternsOfSpecs: patternsOfSpecs,
                                                    needs: needs, owners: owners, anchors: anchors,
                                                    contexts: contexts, gates: gates, testLists: testLists,
                                                    tests: tests, groupKindOffsets: groupKindOffsets,
                                                    groupKinds: groupKinds, groupRows: groupRows,
                                                    rowWords: self.groups.rowWords,
                                                    setMembers: setMembers,
                                                    setOffsets: setOffsets, setBits: setBits,
                                                    globEnds: globEnds,
                                                    globBytes: globBytes, functionWords: functionWords))
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
      }
    }
  }
}
