import TextCore

/// A text cut into tokens and sentences, for tests of this folder.
struct Sample {
  let bytes: [UInt8]
  let result: TokenizedText

  static let abbreviations = Abbreviations([
    "never-final": ["\"Mr.\"", "\"Gen.\"", "Lt.", "e.g.", "\"v.\""],
    "may-be-final": ["Inc.", "Co.", "Jr.", "Aug."],
    "often-final": ["etc."],
    "before-number": ["\"No.\"", "p."],
    "after-number": ["\"in.\"", "kg."],
    "after-place": ["\"Ore.\""],
    "domains": [".com", ".org"],
    "dotted-names": ["Node.js"],
    "sentence-starters": ["the", "he", "she", "it", "they", "did", "how", "in", "mr.", "I", "a"],
    "speech-verbs": ["asked", "said"],
  ])

  /// Cuts a text whose paragraphs are parted by empty lines.
  init(_ text: String, vocabulary: Vocabulary = Vocabulary()) {
    var blocks: [Block] = []
    var start = 0
    for paragraph in text.split(separator: "\n\n", omittingEmptySubsequences: false) {
      let end = start + paragraph.utf8.count
      if end > start { blocks.append(Block(kind: .paragraph, span: TextSpan(start, end))) }
      start = end + 2
    }
    self.init(text, blocks: blocks, vocabulary: vocabulary)
  }

  /// Cuts the bodies of the given blocks.
  init(_ text: String, blocks: [Block], vocabulary: Vocabulary = Vocabulary()) {
    bytes = Array(text.utf8)
    let tokenizer = Tokenizer(vocabulary: vocabulary, abbreviations: Sample.abbreviations)
    result = tokenizer.tokenize(
      Document(
        id: "sample", format: .text, source: SourceText(name: "sample", utf8: bytes), text: bytes,
        blocks: blocks))
  }

  /// The tokens as written.
  var words: [String] { result.tokens.map { result.document.string($0.span) } }

  /// The sentences as written.
  var sentences: [String] { result.sentences.map { result.document.string($0.span) } }

  /// The tokens of a class as written.
  func words(_ classes: TokenClass) -> [String] {
    result.tokens.filter { $0.classes.isSuperset(of: classes) }.map { result.document.string($0.span) }
  }
}
