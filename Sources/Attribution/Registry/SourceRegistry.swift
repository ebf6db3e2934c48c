/// The known outlets and bodies, to be looked up by domain and by name.
public struct SourceRegistry: Sendable {
  /// The entries, in the order of the files.
  public var entries: [RegistryEntry]

  /// Makes a registry.
  public init(entries: [RegistryEntry] = []) { self.entries = entries }
}

extension SourceRegistry {
  init(tsv: [UInt8]) throws { self.init() }
}
