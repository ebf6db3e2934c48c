public import TextCore

extension ContextRule: Archivable {
  public static var blank: ContextRule { ContextRule(window: .inside, match: MatchSpec.blank) }

  public mutating func pass(through archive: inout Archive) {
    archive.value(&window)
    archive.value(&distance)
    match.pass(through: &archive)
  }
}
