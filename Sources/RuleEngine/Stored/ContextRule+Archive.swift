public import TextCore

extension ContextRule: Archivable {
  /// What reading fills.
  public static var blank: ContextRule { ContextRule(window: .inside, match: MatchSpec.blank) }

  /// Passes all parts in order.
  public mutating func pass(through archive: inout Archive) {
    archive.value(&window)
    archive.value(&distance)
    match.pass(through: &archive)
  }
}
