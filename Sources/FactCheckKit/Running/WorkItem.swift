import Adapters

/// One document to be worked on, before it is read.
enum WorkItem: Sendable {
  case file(InputFile, id: String)
  case record(JSONRecord, id: String)
  case fault(InputFault)
}
