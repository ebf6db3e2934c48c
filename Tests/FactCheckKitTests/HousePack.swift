import TestSupport

@testable import FactCheckKit

/// A small pack of a test, compiled beside the shipped one.
struct HousePack {
  let folder: TemporaryFolder
  let path: String

  /// Writes a pack of that id; `body` is what stands behind its first two lines.
  init(_ body: String, id: String = "house") throws {
    folder = try TemporaryFolder()
    path = try folder.write("\(id).yml", "factcheck: 1\npack: {id: \(id), version: 1.0.0}\n\(body)")
  }

  /// Compiles it; faults are thrown with their text.
  func checker() throws -> Checker { try Checker(CheckerSettings(packs: [path])) }

  /// A rule with all that it needs beside `match` and the like; `lines` are its other keys.
  static func rule(_ id: String, _ severity: String = "note", _ lines: String...) -> String {
    """
    - id: \(id)
      grade: {severity: \(severity), confidence: low}
      message: "m"
      why: "w"
      fix: "f"

    """ + lines.map { "  \($0)\n" }.joined()
  }

  /// The text of faults that a pack gives, empty where it compiles.
  func faults() -> String {
    do throws(SetupFault) {
      _ = try Checker(CheckerSettings(packs: [path]))
      return ""
    } catch {
      return error.description
    }
  }
}
