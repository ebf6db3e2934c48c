/// Why a run could not begin: faults of rule files or settings, all at once.
public struct SetupFault: Error, Sendable {
  /// The faults as they are shown to the user, one after another.
  public let description: String

  /// Makes a fault.
  public init(_ description: String) {
    self.description = description.hasSuffix("\n") ? description : description + "\n"
  }
}
