public import TextCore

/// One source of a document: a speaker, body, medium or document, with all its statements.
public struct SourceEntity: Sendable, Equatable {
  /// The fullest name the document gives it.
  public var name: String
  /// What kind it is.
  public var kind: SourceKind
  /// Index into `SourceRegistry.entries`, if it is registered.
  public var registryEntry: Int?
  /// ISO 3166-1 alpha-2 code (or EU, UN) of the country it belongs to, if the text or the registry tells.
  public var country: String?
  /// True for the government, an official or a state body of `country`.
  public var isOfficial: Bool
  /// Number of attributions by saying whose source it is.
  public var statements: Int
  /// Number of direct quotations it speaks.
  public var quotations: Int
  /// Where it is mentioned as a source, in order.
  public var mentions: [TokenSpan]

  /// Makes a source without statements.
  public init(name: String, kind: SourceKind) {
    self.name = name
    self.kind = kind
    self.registryEntry = nil
    self.country = nil
    self.isOfficial = false
    self.statements = 0
    self.quotations = 0
    self.mentions = []
  }

  /// Makes a source of which everything is known.
  @inline(__always)
  init(
    name: String, kind: SourceKind, registryEntry: Int?, country: String?, isOfficial: Bool, statements: Int,
    quotations: Int, mentions: [TokenSpan]
  ) {
    self.name = name
    self.kind = kind
    self.registryEntry = registryEntry
    self.country = country
    self.isOfficial = isOfficial
    self.statements = statements
    self.quotations = quotations
    self.mentions = mentions
  }
}
