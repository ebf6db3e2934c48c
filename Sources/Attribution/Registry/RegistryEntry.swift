/// Facts about an outlet or body, each with evidence: no ratings.
public struct RegistryEntry: Sendable, Equatable {
  /// Who owns it.
  public enum Ownership: String, Sendable, CaseIterable, BitwiseCopyable {
    /// Controlled by a state.
    case state
    /// Public service with a legal guarantee of independence.
    case publicService = "public"
    case `private`
    case nonprofit
    case party
    /// Owned by several states.
    case intergovernmental
    case other
  }

  /// Stable id.
  public var id: String
  /// The full name.
  public var name: String
  /// Other names.
  public var aliases: [String]
  /// Names that are also common words or the initials of others: they count only where the text shows that a
  /// medium or body is meant.
  public var shortNames: [String] = []
  /// Host name of its site, without `www.`.
  public var domain: String
  /// ISO 3166-1 alpha-2 code.
  public var country: String
  /// wire, newspaper, broadcaster, online, body …
  public var kind: String
  /// Who owns it.
  public var ownership: Ownership
  /// Where the facts can be checked, and when they were.
  public var note: String

  /// Makes an entry.
  public init(
    id: String, name: String, aliases: [String], domain: String, country: String, kind: String,
    ownership: Ownership, note: String
  ) {
    self.id = id
    self.name = name
    self.aliases = aliases
    self.domain = domain
    self.country = country
    self.kind = kind
    self.ownership = ownership
    self.note = note
  }
}
