/// What makes two contexts of a pack the same.
struct ContextKey: Hashable {
  var pack: Int
  var patterns: [String]
  var within: Int?
}
