import TextCore

/// A span of a sentence to underline.
struct TextMark {
  /// Half-open range of bytes of the sentence.
  var bytes: Range<Int>
  /// How bad it is; where marks overlap the worse one is drawn.
  var severity: Severity
}
