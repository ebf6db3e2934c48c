/// A value that can be kept in an archive.
///
/// One function writes and reads, so that the two cannot differ in order.
public protocol Archivable {
  /// A value that reading fills.
  static var blank: Self { get }

  /// Writes all stored parts to the archive, or takes them from it.
  mutating func pass(through archive: inout Archive)
}
