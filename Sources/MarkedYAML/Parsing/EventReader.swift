internal import CYaml

/// The parsing events of libyaml, the library inside Yams, one at a time.
///
/// Events instead of Yams' nodes: they name anchors, aliases and tags where they stand and the end of each
/// node, they leave duplicate keys to be found with their places, and no recursion follows the input.
struct EventReader: ~Copyable {
  /// One event.
  enum Event {
    case scalar(String, ScalarStyle)
    case alias
    case startSequence
    case endSequence
    case startMapping
    case endMapping
    case startDocument
    case endDocument
    case end
  }

  /// What the last event carried besides.
  private(set) var mark = Mark(line: 1, column: 1)
  private(set) var anchor: String?
  private(set) var tag: String?
  /// What libyaml says went wrong.
  private(set) var problem: (message: String, line: Int, column: Int)?

  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let input: UnsafeMutableBufferPointer<UInt8>

  init(_ bytes: [UInt8]) {
    parser = .allocate(capacity: 1)
    parser.initialize(to: yaml_parser_t())
    _ = yaml_parser_initialize(parser)
    // One byte more, as an empty allocation has no address.
    input = .allocate(capacity: bytes.count + 1)
    _ = input.initialize(from: bytes)
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    // A byte order mark is no content; libyaml looks for one only where the encoding is not said.
    let mark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    yaml_parser_set_input_string(parser, input.baseAddress.map { $0 + mark }, bytes.count - mark)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
    input.deallocate()
  }

  /// The next event, or nil after a fault.
  mutating func next() -> Event? {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else {
      setProblem()
      return nil
    }
    defer { yaml_event_delete(&event) }
    mark = Mark(
      line: Int(event.start_mark.line) + 1, column: Int(event.start_mark.column) + 1,
      endLine: Int(event.end_mark.line) + 1, endColumn: Int(event.end_mark.column) + 1)
    anchor = nil
    tag = nil
    switch event.type {
    case YAML_SCALAR_EVENT: return scalar(event)
    case YAML_ALIAS_EVENT:
      anchor = EventReader.string(event.data.alias.anchor)
      return .alias
    case YAML_SEQUENCE_START_EVENT:
      anchor = EventReader.string(event.data.sequence_start.anchor)
      tag = EventReader.string(event.data.sequence_start.tag)
      return .startSequence
    case YAML_MAPPING_START_EVENT:
      anchor = EventReader.string(event.data.mapping_start.anchor)
      tag = EventReader.string(event.data.mapping_start.tag)
      return .startMapping
    case YAML_SEQUENCE_END_EVENT: return .endSequence
    case YAML_MAPPING_END_EVENT: return .endMapping
    case YAML_DOCUMENT_START_EVENT: return .startDocument
    case YAML_DOCUMENT_END_EVENT: return .endDocument
    case YAML_STREAM_END_EVENT: return .end
    default: return next()
    }
  }

  private mutating func scalar(_ event: yaml_event_t) -> Event {
    anchor = EventReader.string(event.data.scalar.anchor)
    tag = EventReader.string(event.data.scalar.tag)
    let text = String(
      decoding: UnsafeBufferPointer(start: event.data.scalar.value, count: event.data.scalar.length),
      as: UTF8.self)
    switch event.data.scalar.style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: return .scalar(text, .singleQuoted)
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: return .scalar(text, .doubleQuoted)
    case YAML_LITERAL_SCALAR_STYLE: return .scalar(text, .literal)
    case YAML_FOLDED_SCALAR_STYLE: return .scalar(text, .folded)
    default: return .scalar(text, .plain)
    }
  }

  private mutating func setProblem() {
    let message = parser.pointee.problem.map { String(cString: $0) } ?? "unreadable"
    let isReader = parser.pointee.error == YAML_READER_ERROR
    let place = isReader ? parser.pointee.mark : parser.pointee.problem_mark
    problem = (message, Int(place.line) + 1, Int(place.column) + 1)
  }

  private static func string(_ pointer: UnsafeMutablePointer<UInt8>?) -> String? {
    guard let pointer else { return nil }
    return String(cString: pointer)
  }
}
