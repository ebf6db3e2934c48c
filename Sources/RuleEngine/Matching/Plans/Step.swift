/// One instruction as the machine runs it (16 bytes): an `Instruction` with its place in the memory.
struct Step: Sendable {
  /// What to do. `accept` also stands for "cannot match" where `isDead` is set.
  var opcode: Opcode
  /// The consumed token must be joined to the one before it.
  var mustBeJoined: Bool
  /// The step can never be passed: a broken jump of the rule set.
  var isDead: Bool
  var a: UInt32
  var b: UInt32
  /// Running number of the branching steps (`split`, `lexicon`, `mark`) before this one.
  var slot: UInt32
}
