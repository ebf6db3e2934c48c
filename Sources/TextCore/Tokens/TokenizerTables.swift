/// What a tokenizer knows of its language.
///
/// A class, so that handing a tokenizer on costs one count; nothing changes it once it is made.
final class TokenizerTables: Sendable {
  let vocabulary: Vocabulary
  let abbreviations: Abbreviations
  private let marks: [UInt32]

  init(vocabulary: Vocabulary, abbreviations: Abbreviations) {
    self.vocabulary = vocabulary
    self.abbreviations = abbreviations
    marks = MarkIDs.table(vocabulary)
  }

  /// Calls `body` with the tables as pointers; nil if there are none.
  func withPointers<Result>(_ body: (UnsafePointer<ScannerTables>) -> Result) -> Result? {
    let found: Result?? = vocabulary.withView { vocabulary in
      ByteKind.table.withUnsafeBufferPointer { kinds in
        PlainClasses.table.withUnsafeBufferPointer { classes in
          LengthMask.table.withUnsafeBufferPointer { lengths in
            marks.withUnsafeBufferPointer { marks -> Result? in
              guard let kinds = kinds.baseAddress, let classes = classes.baseAddress,
                let lengths = lengths.baseAddress, let marks = marks.baseAddress,
                let index = vocabulary.index ?? WordIndexView(WordIndex.empty)
              else { return nil }
              let tables = ScannerTables(
                kinds: kinds, marks: marks, classes: classes, lengths: lengths, vocabulary: vocabulary,
                index: index, abbreviations: abbreviations.tables)
              return withUnsafePointer(to: tables, body)
            }
          }
        }
      }
    }
    return found ?? nil
  }
}
