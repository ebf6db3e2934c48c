/// What the input says about the article: title, people, dates, publisher, label.
///
/// Each of `title, authors, published, publisher, label` has a presence: an empty value is either absent
/// (the page has metadata and leaves it out) or unknown (plain text has no place for it).
public struct Metadata: Sendable, Equatable {
  /// The headline as a reader sees it.
  public var title: String?
  /// Names of people.
  public var authors: [String] = []
  /// Day or time of publication in ISO 8601, the page's local time, as precise as written.
  public var published: String?
  /// Day or time of the last change, written like `published`.
  public var modified: String?
  /// The dateline of an agency report.
  public var dateline: Dateline?
  /// Name of the publisher.
  public var publisher: String?
  /// What the page calls itself: opinion, analysis, sponsored, satire, press-release.
  public var label: String?
  /// The section of the site, as written.
  public var section: String?
  /// BCP 47 tag of the language, if the page names it.
  public var language: String?
  /// The canonical address of the page.
  public var canonicalURL: String?
  /// Addresses of policies the page declares, by schema.org property name, sorted by name.
  public var policies: [(name: String, url: String)] = []
  /// Correction notes found on the page, as written.
  public var corrections: [String] = []
  /// Conflicts between sources of metadata and how they were decided, one sentence each.
  public var decisions: [String] = []

  /// Whether the input names the title.
  public var titlePresence: Presence = .unknown
  /// Whether the input names names of people.
  public var authorsPresence: Presence = .unknown
  /// Whether the input names the day of publication.
  public var publishedPresence: Presence = .unknown
  /// Whether the input names the publisher.
  public var publisherPresence: Presence = .unknown
  /// Whether the input names what the page calls itself.
  public var labelPresence: Presence = .unknown

  /// Makes empty metadata with everything unknown.
  public init() {}

  /// Compares all fields.
  public static func == (a: Metadata, b: Metadata) -> Bool {
    a.title == b.title && a.authors == b.authors && a.published == b.published
      && a.modified == b.modified && a.dateline == b.dateline && a.publisher == b.publisher
      && a.label == b.label && a.section == b.section && a.language == b.language
      && a.canonicalURL == b.canonicalURL && a.corrections == b.corrections
      && a.decisions == b.decisions && a.policies.elementsEqual(b.policies, by: ==)
      && a.titlePresence == b.titlePresence && a.authorsPresence == b.authorsPresence
      && a.publishedPresence == b.publishedPresence && a.publisherPresence == b.publisherPresence
      && a.labelPresence == b.labelPresence
  }
}
