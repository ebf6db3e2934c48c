public import MarkedYAML

/// Where a setting comes from.
public enum Origin: Sendable, Hashable {
  /// Built into the program.
  case program
  /// An option of the command line, with its dashes.
  case flag(String)
  /// A variable of the environment.
  case environment(String)
  /// A place in a configuration file, named as it is shown to the user.
  case file(String, Mark)

  /// The origin as it is shown: `.factcheck.yml:4`, `--min-score`, `default`.
  public var description: String {
    switch self {
    case .program: "default"
    case .flag(let name): name
    case .environment(let name): "$\(name)"
    case .file(let name, let mark): "\(name):\(mark.line)"
    }
  }
}
