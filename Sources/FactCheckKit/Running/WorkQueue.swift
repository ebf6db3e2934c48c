import Adapters

/// Hands out the documents of a run one by one, in order: files, and the records of JSON Lines.
struct WorkQueue {
  private var inputs: ArraySlice<Result<InputFile, InputFault>>
  private let form: InputForm
  private var lines: (reader: LineReader, file: InputFile, number: Int)?
  /// True where the open file of records held none so far.
  private var isWithoutRecords = true
  /// How often each id was handed out.
  private var seen = IDCounts()

  init(_ inputs: [Result<InputFile, InputFault>], form: InputForm) {
    self.inputs = inputs[...]
    self.form = form
  }

  /// The next document, or nil behind the last one.
  mutating func next() -> WorkItem? {
    while true {
      if lines != nil {
        if let item = nextRecord() { return item }
        continue
      }
      guard let input = inputs.popFirst() else { return nil }
      switch input {
      case .failure(let fault): return .fault(fault)
      case .success(var file):
        var form = form == .auto ? InputForm.form(ofPath: file.path) : form
        do throws(InputFault) {
          if file.isStandardInput, self.form == .auto, form == .text {
            // A stream has no name that says what it is.
            file.head = try FileBytes.head(file)
            if MarkupSniff.looksLikeRecords(file.head) { form = .jsonl }
          }
        } catch {
          return .fault(error)
        }
        guard form == .jsonl else {
          // A single file has nothing to be told from.
          return .file(file, id: inputs.isEmpty && seen.isEmpty ? file.path : unique(file.path))
        }
        do throws(InputFault) {
          lines = (try LineReader(file, maxBytes: InputLimits.maxLineBytes), file, 0)
          isWithoutRecords = true
        } catch {
          return .fault(error)
        }
      }
    }
  }

  private mutating func nextRecord() -> WorkItem? {
    guard let (reader, file, number) = lines else { return nil }
    let line: [UInt8]?
    do throws(InputFault) {
      line = try reader.next()
    } catch {
      lines = reader.canGoOn ? (reader, file, number + 1) : nil
      isWithoutRecords = false
      var fault = error
      if reader.canGoOn { fault.line = number + 1 }
      return .fault(fault)
    }
    guard var line else {
      lines = nil
      // Blank lines are no records, and a file of nothing else is as empty as one without lines.
      return isWithoutRecords ? .fault(InputFault(path: file.path, message: "the input is empty")) : nil
    }
    if number == 0, line.starts(with: [0xEF, 0xBB, 0xBF]) { line.removeFirst(3) }
    lines = (reader, file, number + 1)
    switch JSONLinesReader.read(line[...], line: number + 1) {
    case .record(let record):
      isWithoutRecords = false
      return .record(record, id: unique(record.id ?? "\(file.path):\(number + 1)"), file: file.path)
    case .bad(let at, let id, let message):
      isWithoutRecords = false
      return .fault(InputFault(path: file.path, id: id, line: at, message: message))
    case nil: return nil
    }
  }

  /// The id, with a number behind it where it was handed out before.
  private mutating func unique(_ id: String) -> String {
    let count = seen.add(id)
    guard count > 1 else { return id }
    return unique("\(id)#\(count)")
  }
}
