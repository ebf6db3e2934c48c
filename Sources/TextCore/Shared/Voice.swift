/// Whose words a token is: the outlet's own, a source's in paraphrase, or a speaker's in quotation.
///
/// Precedence where several apply: quoted over attributed over own.
public enum Voice: UInt8, Sendable, CaseIterable {
  /// The outlet answers for it.
  case own
  /// Inside the content of an attribution by saying that has a source.
  case attributed
  /// Inside quotation marks, `<q>` or `<blockquote>`.
  case quoted

  /// The name used in rule files and in output.
  public var name: String {
    switch self {
    case .own: "own"
    case .attributed: "attributed"
    case .quoted: "quoted"
    }
  }
}
