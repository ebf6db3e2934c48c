import TextCore

/// The tests with which patterns without an anchor begin, so that each token is asked once for all of them.
///
/// What such a pattern asks of its first token is a class or a glob. Globs are asked together: tables tell for the
/// first and the last four bytes of a token which globs allow them, and only what passes is compared whole.
struct TestIndex: Sendable {
  /// The tests of one list: a token is wanted if it passes one of them.
  struct List: Sendable {
    /// Its steps, as a range of `tests`.
    var first: UInt32
    var end: UInt32
    /// The bits of its globs; 0 where one of the tests is something else, or has no bit.
    var bits: UInt64
    /// The class, as a bit of `TokenClass`, of every token that passes; all bits where the tests are no single class,
    /// and none where globs tell.
    var classes: UInt32

    /// A bit that is no class: set among those of a sentence so that tests which are no single class are met there.
    static let noClass: UInt32 = 1 << 31

    /// False where no token passes of which these, with `noClass`, are all classes and all bits of globs.
    func isMet(classes: UInt32, globs: UInt64) -> Bool {
      globs & bits | UInt64(classes & self.classes) != 0
    }
  }

  /// Most globs that have a bit; patterns that begin with others look at every token.
  static let mostGlobs = UInt64.bitWidth

  var lists: [List] = []
  /// Indices of steps, list after list.
  var tests: [Int32] = []
  /// The bits of all globs, and of those that end with three bytes and more.
  var globBits: UInt64 = 0
  var longBits: UInt64 = 0
  /// For each place (the last four bytes from behind, the first byte) and byte the globs that allow it there; all
  /// allow bytes that are not ASCII.
  var masks = FlatArray<UInt64>()
  /// For each word id a bit, set where tokens of the word have to be asked for globs: those of no word, those of words
  /// that a glob covers, and those that need not be written like the word. Empty where rules were read.
  private var asked: [UInt64] = []

  init() {}

  init(_ rules: RuleSet, _ program: Program, _ plans: inout [PatternPlan]) {
    var known: [[UInt64]: Int32] = [:]
    var globs: [UInt32] = []
    for index in plans.indices where plans[index].source == .everyToken {
      let own = program.firstTests[
        Int(plans[index].entry.firstTests.lowerBound)..<Int(plans[index].entry.firstTests.upperBound)]
      guard !own.isEmpty else { continue }
      let key = own.map { at in
        let step = program.steps[Int(at)]
        return UInt64(step.opcode.rawValue) << 40 | (step.mustBeJoined ? 1 << 32 : 0) | UInt64(step.a)
      }
      if known[key] == nil {
        known[key] = Int32(lists.count)
        var bits: UInt64 = 0
        var isPlain = true
        for at in own {
          let step = program.steps[Int(at)]
          guard step.opcode == .glob, let bit = TestIndex.bit(step.a, &globs) else {
            isPlain = false
            continue
          }
          bits |= 1 << UInt64(bit)
        }
        let first = UInt32(tests.count)
        tests += own
        lists.append(
          List(
            first: first, end: UInt32(tests.count), bits: isPlain ? bits : 0,
            classes: isPlain ? 0 : TestIndex.classes(of: own.map { program.steps[Int($0)] })))
      }
      if let list = known[key] { plans[index].beginWithTests(of: list) }
    }
    globBits = globs.isEmpty ? 0 : UInt64.max >> UInt64(UInt64.bitWidth - globs.count)
    for (bit, glob) in globs.enumerated() where (rules.globs[Int(glob)].parts.last?.count ?? 0) > 2 {
      longBits |= 1 << UInt64(bit)
    }
    let all = globs.map { rules.globs[Int($0)] }
    masks = FlatArray(TestIndex.masks(all))
    asked = TestIndex.asked(all, rules.vocabulary)
  }

  /// True where tokens of a word have to be asked for globs, while rules are compiled.
  func asks(_ word: UInt32) -> Bool {
    Int(word >> 6) < asked.count && asked[Int(word >> 6)] >> UInt64(word & 63) & 1 != 0
  }

  private static func asked(_ globs: [Glob], _ vocabulary: Vocabulary) -> [UInt64] {
    guard !globs.isEmpty else { return [] }
    let haveLetters = GlobTable(globs).ends.allSatisfy(\.hasLetter)
    let stoodFor = Tokenizer.stoodFor.map { vocabulary.id(of: $0) }
    var asked = [UInt64](repeating: .max, count: vocabulary.count / 64 + 1)
    for id in 0..<UInt32(truncatingIfNeeded: vocabulary.count) where !stoodFor.contains(id + 1) {
      let word = Array(vocabulary.word(id + 1).utf8)
      let isWritten = word.allSatisfy { $0 &- 0x61 < 26 }
      // What folds to a mark has no letter either.
      let isMark = word.count == 1 && word[0] < 0x80 && word[0] &- 0x30 >= 10
      guard isWritten || isMark && haveLetters else { continue }
      let isCovered = word.withUnsafeBufferPointer { word in globs.contains { $0.matches(word) } }
      if !isCovered { asked[Int((id + 1) >> 6)] &= ~(1 << UInt64((id + 1) & 63)) }
    }
    return asked
  }

  /// The class of every token that passes a test that is the only one; all bits for others.
  private static func classes(of steps: [Step]) -> UInt32 {
    guard let step = steps.first, steps.count == 1, step.opcode == .tokenClass,
      let test = ClassTest(rawValue: UInt8(truncatingIfNeeded: step.a))
    else { return .max }
    return test.tokenClass.rawValue
  }

  private static func bit(_ glob: UInt32, _ globs: inout [UInt32]) -> Int? {
    if let known = globs.firstIndex(of: glob) { return known }
    guard globs.count < mostGlobs else { return nil }
    globs.append(glob)
    return globs.count - 1
  }

  private static func masks(_ globs: [Glob]) -> [UInt64] {
    var masks = [UInt64](repeating: 0, count: places * 256)
    for (bit, glob) in globs.enumerated() {
      let (prefix, suffix) = (glob.parts.first ?? [], glob.parts.last ?? [])
      let wanted = (0..<4).map { suffix.dropLast($0).last } + [prefix.first]
      for (place, wanted) in wanted.enumerated() {
        for byte in 0..<256 {
          let allows = byte >= 0x80 || (wanted.map { Glob.lower(UInt8(byte)) == $0 } ?? true)
          if allows { masks[place * 256 + byte] |= 1 << UInt64(bit) }
        }
      }
    }
    return masks
  }

  /// Bytes looked at.
  static let places = 5

  /// The globs that may cover a token of one byte at least, by its last two bytes and its first one; of some with
  /// longer ends by its last four.
  ///
  /// In a short token a byte is looked at for places it does not have: globs that ask for one there are too long for
  /// it, and the others allow every byte. ASCII folds where it stands, but what stands before a byte that is not ASCII
  /// may move: with such a byte among the last ones those before it say nothing.
  @inline(__always)
  static func bits(
    _ masks: UnsafeBufferPointer<UInt64>, _ long: UInt64, _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int,
    _ end: Int
  ) -> UInt64 {
    let last = bytes[end &- 1]
    let second = bytes[max(start, end &- 2)]
    let bits = masks[Int(last)] & masks[256 &+ Int(second)] & masks[1024 &+ Int(bytes[start])]
    guard bits & long != 0 else { return bits }
    let third = bytes[max(start, end &- 3)]
    let fourth = bytes[max(start, end &- 4)]
    guard (last | second | third) < 0x80 else { return bits }
    return bits & masks[512 &+ Int(third)] & masks[768 &+ Int(fourth)]
  }
}
