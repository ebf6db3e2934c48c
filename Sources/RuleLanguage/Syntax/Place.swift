import MarkedYAML

/// Where something stands: a document of the compilation and a mark in it.
struct Place: Sendable, Hashable {
  /// Index into the documents of the compilation.
  var file: Int
  var mark: Mark
}
