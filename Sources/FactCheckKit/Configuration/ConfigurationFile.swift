/// A configuration file as read.
public struct ConfigurationFile: Sendable {
  /// Options for some of the files only.
  public struct Override: Sendable {
    /// Which files, relative to the folder of the configuration.
    public var files: [PathGlob]
    /// What holds for them.
    public var options: Options
  }

  /// The name of configuration files.
  public static let name = ".factcheck.yml"

  /// The file as shown to the user.
  public var shownName: String
  /// The folder it stands in, absolute; its globs and paths are relative to it.
  public var folder: String
  /// The bytes, for messages.
  public var bytes: [UInt8]
  /// True where configurations further up do not count.
  public var isRoot: Bool
  /// What holds for all files.
  public var options: Options
  /// What holds for some files, in the order written.
  public var overrides: [Override]

  /// What the file says about one document, by its absolute path.
  func options(for path: String) -> Options {
    guard !overrides.isEmpty, PathText.isInside(path, folder) else { return options }
    let inside = PathText.relative(path, to: folder)
    var options = options
    for override in overrides where override.files.contains(where: { $0.matches(inside) }) {
      options.merge(override.options)
    }
    return options
  }
}
