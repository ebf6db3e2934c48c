/// Room a tokenizer keeps from one document to the next.
public struct TokenizerWorkspace: Sendable {
  /// Makes an empty workspace.
  public init() {}
}
