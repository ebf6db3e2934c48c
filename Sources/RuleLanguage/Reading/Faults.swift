import MarkedYAML

/// Collects what is wrong with the documents of a compilation.
struct Faults {
  /// The documents read so far; places name them by index.
  var documents: [MarkedDocument] = []
  private(set) var diagnostics: [Diagnostic] = []

  mutating func add(_ code: DiagnosticCode, _ message: String, hint: String? = nil, at place: Place) {
    diagnostics.append(documents[place.file].diagnostic(code, message, hint: hint, at: place.mark))
  }

  /// Adds a fault in a part of a text (UTF-8 bytes of the parsed text).
  mutating func add(
    _ code: DiagnosticCode, _ message: String, hint: String? = nil, in text: SyntaxText, range: Range<Int>
  ) {
    diagnostics.append(
      documents[text.file].diagnostic(code, message, hint: hint, in: text.node, range: range))
  }

  mutating func add(_ fault: PatternFault, in text: SyntaxText) {
    add(fault.code, fault.message, hint: fault.hint, in: text, range: fault.range)
  }

  /// Adds diagnostics made elsewhere.
  mutating func add(_ others: [Diagnostic]) { diagnostics.append(contentsOf: others) }

  var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// `did you mean X?`, or nil.
  static func suggest(_ name: String, _ candidates: some Sequence<String>, prefix: String = "") -> String? {
    Suggestion.nearest(to: name, in: candidates).map { "did you mean \(prefix)\($0)?" }
  }
}
