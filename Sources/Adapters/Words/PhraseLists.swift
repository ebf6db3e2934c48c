/// The lists of phrases a text of a block can be in, as bits of a mask.
struct PhraseLists: OptionSet, Sendable {
  let rawValue: UInt64
  init(rawValue: UInt64) { self.rawValue = rawValue }

  /// Opens a block of furniture.
  static let opening = PhraseLists(rawValue: 1 << 0)
  /// Opens furniture where the block is short and linked.
  static let openingIfShort = PhraseLists(rawValue: 1 << 1)
  /// The article ends before it.
  static let endMark = PhraseLists(rawValue: 1 << 2)
  /// A line of furniture in a saved page.
  static let chromeLine = PhraseLists(rawValue: 1 << 3)
  /// Opens a short line of furniture in a saved page.
  static let chromeOpening = PhraseLists(rawValue: 1 << 4)
  static let bylineOpener = PhraseLists(rawValue: 1 << 5)
  static let bylineStop = PhraseLists(rawValue: 1 << 6)
  static let nameSeparator = PhraseLists(rawValue: 1 << 7)
  static let nameRole = PhraseLists(rawValue: 1 << 8)
  static let personTitle = PhraseLists(rawValue: 1 << 9)
  static let organisation = PhraseLists(rawValue: 1 << 10)
  static let dateLabel = PhraseLists(rawValue: 1 << 11)
  static let modifiedLabel = PhraseLists(rawValue: 1 << 12)
  static let dateMarker = PhraseLists(rawValue: 1 << 13)
  static let notPlace = PhraseLists(rawValue: 1 << 14)
  static let correction = PhraseLists(rawValue: 1 << 15)
  static let bioVerb = PhraseLists(rawValue: 1 << 16)
  static let bioRole = PhraseLists(rawValue: 1 << 17)
  static let articleType = PhraseLists(rawValue: 1 << 18)
  static let profilePath = PhraseLists(rawValue: 1 << 19)
  static let removedTag = PhraseLists(rawValue: 1 << 20)
  static let inlineTag = PhraseLists(rawValue: 1 << 21)
  static let removedRole = PhraseLists(rawValue: 1 << 22)
  static let anywhere = PhraseLists(rawValue: 1 << 23)
  static let paywall = PhraseLists(rawValue: 1 << 24)
  static let error = PhraseLists(rawValue: 1 << 25)
  /// The line above the comments of readers.
  static let commentMark = PhraseLists(rawValue: 1 << 26)
  /// A line below or above one comment.
  static let commentReply = PhraseLists(rawValue: 1 << 27)
  static let videoType = PhraseLists(rawValue: 1 << 28)
  static let audioType = PhraseLists(rawValue: 1 << 29)
  /// A small word inside a name.
  static let particle = PhraseLists(rawValue: 1 << 30)
  /// An end mark above links, below which the article may go on.
  static let linkMark = PhraseLists(rawValue: 1 << 31)
  /// A phrase of another list that news uses in running text too: believed with a second sign.
  static let weak = PhraseLists(rawValue: 1 << 32)

  /// The lists that `PageWords.contains` looks for.
  static let inner: PhraseLists = [.anywhere, .paywall, .error]

  /// The lists by their names in the data file.
  static let named: [(name: String, list: PhraseLists)] = [
    ("opening_phrases", .opening), ("opening_phrases_if_short", .openingIfShort),
    ("end_marks", .endMark), ("chrome_lines", .chromeLine), ("chrome_line_openings", .chromeOpening),
    ("byline_openers", .bylineOpener), ("byline_stops", .bylineStop),
    ("name_separators", .nameSeparator), ("name_roles", .nameRole), ("person_titles", .personTitle),
    ("author_organisation_words", .organisation), ("date_labels", .dateLabel),
    ("modified_labels", .modifiedLabel), ("date_markers", .dateMarker),
    ("dateline_not_places", .notPlace), ("correction_openings", .correction),
    ("bio_verbs", .bioVerb), ("bio_roles", .bioRole), ("article_types", .articleType),
    ("profile_paths", .profilePath), ("removed_tags", .removedTag), ("inline_tags", .inlineTag),
    ("removed_roles", .removedRole), ("anywhere_phrases", .anywhere), ("paywall_phrases", .paywall),
    ("error_phrases", .error), ("comment_marks", .commentMark), ("comment_replies", .commentReply),
    ("video_types", .videoType), ("audio_types", .audioType), ("name_particles", .particle),
    ("link_marks", .linkMark), ("weak_phrases", .weak),
  ]
}
