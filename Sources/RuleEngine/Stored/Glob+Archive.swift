public import TextCore

extension Glob: Archivable {
  /// What reading fills.
  public static var blank: Glob { Glob(parts: []) }

  /// Passes all parts in order.
  public mutating func pass(through archive: inout Archive) { archive.arrays(&parts) }
}
