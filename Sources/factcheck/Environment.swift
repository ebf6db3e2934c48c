import Foundation

/// The environment of the process, asked for one variable at a time: the library's way copies all of them.
enum Environment {
  /// The value of a variable; nil where it is not set.
  static func value(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
}
