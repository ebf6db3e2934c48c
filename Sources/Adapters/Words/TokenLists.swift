/// The lists of class tokens an element can be in, as bits of a mask.
struct TokenLists: OptionSet, Sendable {
  let rawValue: UInt64
  init(rawValue: UInt64) { self.rawValue = rawValue }

  static let bodyNarrow = TokenLists(rawValue: 1 << 0)
  static let bodyWide = TokenLists(rawValue: 1 << 1)
  static let embed = TokenLists(rawValue: 1 << 2)
  static let standfirst = TokenLists(rawValue: 1 << 3)
  static let caption = TokenLists(rawValue: 1 << 4)
  static let keypoint = TokenLists(rawValue: 1 << 5)
  static let kicker = TokenLists(rawValue: 1 << 6)
  static let byline = TokenLists(rawValue: 1 << 7)
  static let live = TokenLists(rawValue: 1 << 8)
  static let gallery = TokenLists(rawValue: 1 << 9)
  /// A word of any subject of `drop_tokens`.
  static let drop = TokenLists(rawValue: 1 << 10)
  /// The part of a page where readers write.
  static let comments = TokenLists(rawValue: 1 << 12)
  /// The element that shows the day of publication.
  static let published = TokenLists(rawValue: 1 << 13)
  /// A drop word that needs a second sign.
  static let weakDrop = TokenLists(rawValue: 1 << 11)

  /// The credit inside a caption.
  static let credit = TokenLists(rawValue: 1 << 14)

  /// The lists by their names in the data file.
  static let named: [(name: String, list: TokenLists)] = [
    ("body_tokens_narrow", .bodyNarrow), ("body_tokens_wide", .bodyWide), ("embed_tokens", .embed),
    ("standfirst_tokens", .standfirst), ("caption_tokens", .caption), ("keypoint_tokens", .keypoint),
    ("kicker_tokens", .kicker), ("byline_tokens", .byline), ("live_tokens", .live),
    ("gallery_tokens", .gallery), ("weak_drop_tokens", .weakDrop),
    ("comment_tokens", .comments), ("published_tokens", .published),
    ("credit_tokens", .credit),
  ]
}
