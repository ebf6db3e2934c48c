import TextCore

/// Pointers to what the pass over the tokens of a document found, and to the document itself.
struct DocumentPointers {
  let tokens: UnsafeBufferPointer<Token>
  let bytes: UnsafeBufferPointer<UInt8>
  let sentences: UnsafeBufferPointer<Sentence>
  let sentenceOfToken: UnsafeBufferPointer<Int32>
  let sectionOfBlock: UnsafeBufferPointer<Section>
}
