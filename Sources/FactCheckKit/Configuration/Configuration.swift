/// What holds for one document: all files from the root down, then the command line, with origins.
public struct Configuration: Sendable, Equatable {
  /// The merged options.
  public var options: Options
  /// The files that were merged, the outermost first, as shown to the user.
  public var files: [String]

  /// Makes a configuration.
  public init(options: Options = Options(), files: [String] = []) {
    self.options = options
    self.files = files
  }

  /// The same without origins.
  public var settings: Settings { Settings(options) }
}
