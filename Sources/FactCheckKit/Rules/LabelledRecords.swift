import Foundation

/// The records of a labelled corpus, one a line.
struct LabelledRecords: Sequence, IteratorProtocol {
  /// One labelled text.
  struct Record: Decodable, Sendable {
    var id: String
    var text: String
    var label: String
    /// The line it stands on, from 1.
    var line = 0

    enum Keys: String, CodingKey { case id, text, label }

    init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: Keys.self)
      if let id = try? values.decode(String.self, forKey: .id) {
        self.id = id
      } else {
        id = (try? values.decode(Int.self, forKey: .id)).map(String.init) ?? ""
      }
      text = try values.decode(String.self, forKey: .text)
      label = try values.decode(String.self, forKey: .label)
    }
  }

  private let lines: [ArraySlice<UInt8>]
  private var at = 0

  private let path: String?

  init(_ bytes: [UInt8], path: String? = nil) {
    lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    self.path = path
  }

  mutating func next() -> Result<Record, InputFault>? {
    // Blank lines count and hold nothing.
    while at < lines.count, lines[at].allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { at += 1 }
    guard at < lines.count else { return nil }
    at += 1
    do {
      var record = try JSONDecoder().decode(Record.self, from: Data(lines[at - 1]))
      record.line = at
      return .success(record)
    } catch {
      return .failure(
        InputFault(path: path, line: at, message: "a record needs \"id\", \"text\" and \"label\", all texts"))
    }
  }
}
