import FoundationEssentials
import Reporting

/// The findings that were there when the gate was switched on, so that only new ones count.
///
/// Holds no line numbers, messages or absolute paths: a line added on top of a file changes nothing.
public struct Baseline: Sendable, Equatable {
  /// Version of the form of the file.
  public static let schema = 1
  /// The name of the file where no other is given.
  public static let fileName = ".factcheck-baseline.json"
  /// Largest file in bytes: an entry has about 150, so this is a million findings.
  static let maxBytes = 256 << 20

  /// The entries in order, none twice.
  public private(set) var entries: [BaselineEntry]

  /// Makes a baseline; entries are put in order, of equal findings the first stays.
  public init(entries: [BaselineEntry] = []) {
    var kept: [BaselineEntry] = []
    for entry in entries.sorted() {
      if let last = kept.last, last.key == entry.key, last.rule == entry.rule,
        last.fingerprint == entry.fingerprint
      {
        continue
      }
      kept.append(entry)
    }
    self.entries = kept
  }

  /// The file's bytes, one entry a line, the same for the same entries.
  public var bytes: [UInt8] {
    var out = Array("{\n  \"schema\": \(Baseline.schema),\n  \"findings\": [".utf8)
    for (index, entry) in entries.enumerated() {
      var writer = JSONWriter()
      writer.object { writer in
        writer.key("path")
        writer.string(entry.key.path)
        if let record = entry.key.record {
          writer.key("record")
          writer.string(record)
        }
        writer.key("rule")
        writer.string(entry.rule)
        writer.key("fingerprint")
        writer.string(entry.fingerprint)
        if let reason = entry.reason {
          writer.key("reason")
          writer.string(reason)
        }
      }
      out += Array((index == 0 ? "\n    " : ",\n    ").utf8) + writer.bytes
    }
    return out + Array((entries.isEmpty ? "]\n}\n" : "\n  ]\n}\n").utf8)
  }

  /// Reads the bytes of a baseline file.
  ///
  /// - Throws: a fault that names the file where they are none.
  public init(file: String, bytes: [UInt8]) throws(SetupFault) {
    struct File: Decodable {
      var schema: Int
      var findings: [Entry]
    }
    struct Entry: Decodable {
      var path: String
      var record: String?
      var rule: String
      var fingerprint: String
      var reason: String?
    }
    let content: File
    do {
      content = try JSONDecoder().decode(File.self, from: Data(bytes))
    } catch {
      throw SetupFault(
        "\(file): error: this is no baseline (a conflict left by git?); make it anew with `factcheck baseline create`"
      )
    }
    guard content.schema == Baseline.schema else {
      throw SetupFault(
        "\(file): error: schema \(content.schema) is unknown, this program reads \(Baseline.schema); use a newer factcheck"
      )
    }
    for entry in content.findings {
      let isHash = entry.fingerprint.utf8.count == 16 && UInt64(entry.fingerprint, radix: 16) != nil
      guard isHash, !entry.path.isEmpty, !entry.path.hasPrefix("/") else {
        throw SetupFault(
          "\(file): error: the entry \(entry.fingerprint) of \(entry.path) needs a relative path and 16 hexadecimal digits"
        )
      }
    }
    self.init(
      entries: content.findings.map {
        BaselineEntry(
          key: DocumentKey(path: $0.path, record: $0.record), rule: $0.rule, fingerprint: $0.fingerprint,
          reason: $0.reason)
      })
  }
}
