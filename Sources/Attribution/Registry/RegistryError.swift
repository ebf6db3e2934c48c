/// Why a registry file cannot be read.
public enum RegistryError: Error, Sendable, Equatable, CustomStringConvertible {
  /// The file is no UTF-8.
  case notUTF8
  /// The header lacks a column.
  case missingColumn(String)
  /// A line has another number of cells than the header; lines count from 1.
  case cellCount(line: Int, found: Int, expected: Int)
  /// A line names an ownership that is none of the known ones.
  case unknownOwnership(line: Int, value: String)
  /// Two lines have the same id.
  case duplicate(line: Int, id: String)
  /// The file is larger than `SourceRegistry.sizeLimit`.
  case tooLarge(bytes: Int)

  /// The message for a person.
  public var description: String {
    switch self {
    case .notUTF8: "the registry is not UTF-8"
    case .missingColumn(let name): "line 1: the header has no column '\(name)'"
    case .cellCount(let line, let found, let expected):
      "line \(line): \(found) cells, but the header has \(expected)"
    case .unknownOwnership(let line, let value):
      "line \(line): unknown ownership '\(value)'; known are "
        + RegistryEntry.Ownership.allCases.map(\.rawValue).joined(separator: ", ")
    case .duplicate(let line, let id): "line \(line): the id '\(id)' is used twice"
    case .tooLarge(let bytes): "the registry has \(bytes) bytes, more than \(SourceRegistry.sizeLimit)"
    }
  }
}
