/// A fault of a file and where it stands.
public struct Diagnostic: Sendable, Hashable {
  /// Which kind of fault.
  public var code: DiagnosticCode
  /// How bad it is; errors keep a file from being used.
  public var severity: DiagnosticSeverity
  /// What is wrong, in one line without a full stop.
  public var message: String
  /// What to do, if it can be said ("did you mean @official?").
  public var hint: String?
  /// The name of the file as given.
  public var file: String
  /// Line from 1; 0 where the fault belongs to no line.
  public var line: Int
  /// Column from 1 in Unicode scalars.
  public var column: Int
  /// Number of characters at fault on that line.
  public var length: Int

  /// Makes a diagnostic with the severity of its code.
  public init(
    _ code: DiagnosticCode, _ message: String, hint: String? = nil, file: String, line: Int = 0,
    column: Int = 1, length: Int = 1
  ) {
    self.code = code
    self.severity = code.severity
    self.message = message
    self.hint = hint
    self.file = file
    self.line = line
    self.column = column
    self.length = length
  }

  /// Makes a diagnostic at a mark.
  public init(_ code: DiagnosticCode, _ message: String, hint: String? = nil, file: String, at mark: Mark) {
    self.init(
      code, message, hint: hint, file: file, line: mark.line, column: mark.column, length: mark.length)
  }
}
