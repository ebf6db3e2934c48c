/// Bounds on input, each with the reason for its size.
public enum InputLimits {
  /// Bytes of one input. Real news pages stay under 5 MB; the arena of a hostile page takes up to 60
  /// times its size, so the cap keeps one document under about 1 GB.
  public static let maxBytes = 16 * 1024 * 1024
  /// Bytes of one line of JSON Lines: a whole input with every byte escaped as two.
  public static let maxLineBytes = 2 * maxBytes
  /// Bytes of one tag; the rest of it is blanked. Inline images as attribute values reach 40 kB on real
  /// pages; the parser copies an attribute value several times.
  public static let maxTagBytes = 64 * 1024
  /// Attributes of one tag; the rest is blanked. The parser compares each attribute with all before it.
  public static let maxAttributes = 256
  /// Open elements; deeper start tags are blanked. The parser searches the stack of open elements at
  /// each end tag, which makes deep pages quadratic. Real pages stay under 100.
  public static let maxDepth = 2000
  /// Depth of arrays and objects in JSON. Real structured data stays under 20.
  public static let maxJSONDepth = 128
  /// Nodes of one JSON text, so that an array of a million zeros is refused early.
  public static let maxJSONNodes = 2_000_000
  /// Bytes of JSON-LD read from one page, all blocks together. Real pages stay under 300 kB.
  public static let maxStructuredBytes = 4 * 1024 * 1024
  /// Bytes at the head of a page searched for a declared encoding. The HTML standard says 1024, real
  /// pages declare it as late as 3 kB.
  public static let metaPrescanBytes = 4096
  /// Bytes looked at to tell text from binary data.
  public static let sniffBytes = 64 * 1024
  /// Longest line, in bytes, that is compared with words of page furniture, bylines and dates.
  public static let maxFurnitureBytes = 600
}
