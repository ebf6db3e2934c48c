public struct PackFile: Sendable { public var name: String; public var bytes: [UInt8]
  public init(name: String, bytes: [UInt8]) { self.name = name; self.bytes = bytes } }
public struct PackSource: Sendable { public init(files: [PackFile]) {} }
public struct RuleExamples: Sendable {}
