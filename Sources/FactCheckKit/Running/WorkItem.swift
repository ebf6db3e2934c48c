import Adapters

/// One document to be worked on, before it is read.
enum WorkItem: Sendable {
  case file(InputFile, id: String)
  case record(JSONRecord, id: String, file: String)
  case fault(InputFault)

  /// The path of the file it stands in, as given; nil for faults.
  var file: String? {
    switch self {
    case .file(let file, _): file.path
    case .record(_, _, let file): file
    case .fault: nil
    }
  }

  /// The id of a record that has one of its own.
  var recordID: String? {
    if case .record(let record, _, _) = self { return record.id }
    return nil
  }
}
