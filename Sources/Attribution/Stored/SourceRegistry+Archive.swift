public import TextCore

extension SourceRegistry: Archivable {
  /// What reading fills.
  public static var blank: SourceRegistry {
    SourceRegistry(RegistryTables(entries: DeferredList(), names: FlatPhrases(), domains: FlatPhrases()))
  }

  /// Passes all parts in order.
  public mutating func pass(through archive: inout Archive) {
    var list = entries
    var (names, domains) = (tables.names, tables.domains)
    archive.list(&list)
    names.pass(through: &archive)
    domains.pass(through: &archive)
    guard archive.isReading, !archive.isBroken else { return }
    self = SourceRegistry(RegistryTables(entries: list, names: names, domains: domains))
  }
}

extension RegistryEntry: Archivable {
  /// What reading fills.
  public static var blank: RegistryEntry {
    RegistryEntry(
      id: "", name: "", aliases: [], domain: "", country: "", kind: "", ownership: .other, note: "")
  }

  /// Passes all parts in order.
  public mutating func pass(through archive: inout Archive) {
    archive.text(&id)
    archive.text(&name)
    archive.texts(&aliases)
    archive.texts(&shortNames)
    archive.text(&domain)
    archive.text(&country)
    archive.text(&kind)
    archive.value(&ownership)
    archive.text(&note)
  }
}
