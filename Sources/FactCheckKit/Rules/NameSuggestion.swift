import MarkedYAML

/// What a misspelt name was probably meant to be.
enum NameSuggestion {
  /// The nearest name, or nil where none is near.
  static func nearest(_ name: String, _ names: [String]) -> String? {
    Suggestion.nearest(to: name, in: names)
  }
}
