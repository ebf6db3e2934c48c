/// The budgets of the matcher; a document that needs more is reported as incomplete.
public enum EngineLimits {
  /// Most instructions a pattern may reach: keeps the work for one start small. Patterns of the shipped packs
  /// stay under a quarter of it.
  public static let statesPerPattern = 512
  /// Most lexicon hits in one sentence: a page of nothing but nested entries must not fill the memory.
  public static let edgesPerSentence = 65_536
  /// Most spans of one context pattern in one sentence, for the same reason.
  public static let contextSpansPerSentence = 65_536
  /// Most matches of one rule in a document: more cannot be read by anyone.
  public static let matchesPerRule = 20_000
  /// Most matches of all rules in a document.
  public static let matchesPerDocument = 200_000
  /// Most remembered (state, token) pairs at a time (16 bytes each): sentences for which a pattern would need
  /// more are matched in windows of that size.
  static let memoEntries = 1 << 18
  /// Most bytes of room that stay with a worker after a document; what an enormous one needed is given back.
  static let keptBytes = 16 << 20
  /// Widest window, in tokens, in which a second anchor is looked for before a pattern runs: about the widest
  /// pattern; wider ones cost more than they save.
  static let widestGate = 64
}
