/// A source of a document under construction: no references, so that it is copied and kept at no cost.
struct SpeakerEntry: Sendable {
  /// Where the country of a source is found.
  enum Country: Sendable, BitwiseCopyable {
    case unknown
    /// Index into `PlaceTable.places`.
    case place(Int32)
    /// Index into `SourceRegistry.entries`.
    case registered(Int32)
  }

  /// What kind it is.
  var kind: SourceKind
  /// Units of its fullest name.
  var written: Span
  /// Where the hashes of the words of its fullest name stand in the list of hashes.
  var name: Range<Int32> = 0..<0
  /// Those of its offices.
  var office: Range<Int32> = 0..<0
  /// Index into `SourceRegistry.entries`, or -1.
  var registryEntry: Int32 = -1
  var country = Country.unknown
  /// True for the government, an official or a state body of its country.
  var isOfficial = false
  var gender: SourceProfile.Gender = .unknown
  var isPerson = false
  /// A given name, title, office or pronoun showed that it is a person.
  var isSurelyPerson = false
  var isPlural = false
  /// Unit where it was mentioned last as a source, or -1.
  var lastMention = -1
  /// Number of its mentions as a source.
  var mentionCount: Int32 = 0
  /// The first and last of them in the list of all, or -1.
  var mentions: (first: Int32, last: Int32) = (-1, -1)

  /// An entry that is known by its kind and words.
  init(kind: SourceKind, written: Span) {
    self.kind = kind
    self.written = written
  }

  var hasCountry: Bool {
    if case .unknown = country { false } else { true }
  }
}
