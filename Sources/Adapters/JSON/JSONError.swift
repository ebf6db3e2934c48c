/// What is wrong with a JSON text, and where.
struct JSONError: Error, Equatable {
  /// One clause without a position.
  var message: String
  /// Byte offset in the text.
  var offset: Int
}
