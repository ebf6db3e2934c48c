public import TextCore

extension MarkRule: Archivable {
  /// What reading fills.
  public static var blank: MarkRule { MarkRule(name: "", match: nil, stratum: .base) }

  /// Passes all parts in order.
  public mutating func pass(through archive: inout Archive) {
    archive.text(&name)
    archive.optional(&match)
    archive.list(&unless)
    archive.list(&require)
    archive.value(&role)
    archive.value(&stratum)
    archive.value(&voices)
  }
}
