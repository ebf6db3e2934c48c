import Mustache

/// Values for a template, by name.
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

  /// Takes in others, which go before those of the same name.
  mutating func merge(_ others: PageValues) { values.merge(others.values) { $1 } }

  /// The value of a name, as the library asks for it.
  func child(named name: String) -> Any? { values[name] }
}

extension PageValues: CustomStringConvertible {
  /// The values as a dictionary shows them.
  var description: String { values.description }
}
