import Mustache

/// Values for a template, by name; as a variable (`{{score}}` instead of `{{score.points}}`) they are nothing.
///
/// A type of its own: for a dictionary the library asks the runtime at every name whether its keys are strings.
struct PageValues: MustacheParent, ExpressibleByDictionaryLiteral {
  private var values: [String: Any] = [:]

  init(dictionaryLiteral values: (String, Any)...) {
    self.values.reserveCapacity(values.count)
    for (name, value) in values { self.values[name] = value }
  }

  subscript(name: String) -> Any? {
    get { values[name] }
    set { values[name] = newValue }
  }

  /// All names and values.
  var all: [String: Any] { values }

  /// Takes in others, which go before those of the same name.
  mutating func merge(_ others: PageValues) { values.merge(others.values) { $1 } }

  /// The value of a name, as the library asks for it.
  func child(named name: String) -> Any? { values[name] }
}

extension PageValues: MustacheCustomRenderable {
  /// Nothing: values that have names are for sections.
  var renderText: String { "" }
  /// Values are there, so that a section over them is shown.
  var isNull: Bool { false }
}

extension PageValues: CustomStringConvertible {
  /// Nothing, also inside a list.
  var description: String { "" }
}
