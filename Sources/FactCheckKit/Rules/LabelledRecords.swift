import Foundation

/// The records of a labelled corpus, one a line.
struct LabelledRecords: Sequence, IteratorProtocol {
  /// One labelled text.
  struct Record: Decodable, Sendable {
    var id: String
    var text: String
    var label: String

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

  init(_ bytes: [UInt8]) { lines = bytes.split(separator: 0x0A) }

  mutating func next() -> Result<Record, InputFault>? {
    guard at < lines.count else { return nil }
    at += 1
    do {
      return .success(try JSONDecoder().decode(Record.self, from: Data(lines[at - 1])))
    } catch {
      return .failure(
        InputFault(path: nil, line: at, message: "a record needs \"id\", \"text\" and \"label\", all texts"))
    }
  }
}
