/// One step of a compiled pattern (12 bytes); operands as `Opcode` says.
public struct Instruction: Sendable, Hashable, BitwiseCopyable {
  /// What the step does.
  public var opcode: Opcode
  /// True where the consumed token must be joined by a hyphen to the one before it ("far-fetched").
  public var mustBeJoined: Bool
  /// First operand.
  public var a: UInt32
  /// Second operand.
  public var b: UInt32

  /// Makes an instruction.
  public init(_ opcode: Opcode, _ a: Int = 0, _ b: Int = 0, mustBeJoined: Bool = false) {
    self.opcode = opcode
    self.mustBeJoined = mustBeJoined
    self.a = UInt32(truncatingIfNeeded: a)
    self.b = UInt32(truncatingIfNeeded: b)
  }
}
