public import TextCore

extension Glob: Archivable {
  public static var blank: Glob { Glob(parts: []) }

  public mutating func pass(through archive: inout Archive) { archive.arrays(&parts) }
}
