/// What kind of source a common noun names.
enum SourceHead: String, Sendable, CaseIterable {
  /// Source, insider: unnamed in any number.
  case anonymous
  /// Official, aide: unnamed unless a name or a known office stands with it.
  case official
  /// Critics, experts.
  case group
  /// Voters, residents, a man.
  case people
  /// The world, history, circles.
  case mass
  case document
  /// Court, ministry, police, campaign: identified without a name.
  case institution
  /// President, spokesman: identified by office.
  case role
  /// An act, event, quality or thing: it shows, but does not speak.
  case thing
}
