/// A paragraph that comes from the structured data of a page, with the bytes of the page its bytes stand for.
struct OutputParagraph {
  var bytes: [UInt8] = []
  /// For each byte the range of the decoded page it was read from: an escape stands for one or several.
  var sources: [Range<Int32>] = []
}
