import MarkedYAML

/// A text of a rule file with the node it stands in.
struct SyntaxText: Sendable {
  var text: String
  var node: MarkedNode
  /// Index into the documents of the compilation.
  var file: Int

  var place: Place { Place(file: file, mark: node.mark) }
}
