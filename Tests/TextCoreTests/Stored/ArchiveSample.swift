@testable import TextCore

/// A value with a part of every kind that archives know.
struct ArchiveSample: Archivable, Equatable {
  /// A structure without references.
  struct Pair: Equatable, Sendable {
    var wide: UInt64
    var narrow: UInt16
  }

  /// A value that need not be taken at once.
  struct Leaf: Archivable, Equatable, Sendable {
    var text = ""
    var flat = FlatArray<UInt64>()

    static var blank: Leaf { Leaf() }

    mutating func pass(through archive: inout Archive) {
      archive.text(&text)
      archive.flat(&flat)
    }

    static func == (a: Leaf, b: Leaf) -> Bool { a.text == b.text && a.flat.elementsEqual(b.flat) }
  }

  var number = 0
  var pairs: [Pair] = []
  var nested: [[UInt32]] = []
  var text = ""
  var missing: String?
  var texts: [String] = []
  var parts: [ArchiveSample] = []
  var flat = FlatArray<UInt64>()
  var later = Deferred(Leaf())
  var list = DeferredList<Leaf>()

  static var blank: ArchiveSample { ArchiveSample() }

  /// One with something in all its parts.
  static var full: ArchiveSample {
    var sample = ArchiveSample()
    sample.number = -7
    sample.pairs = [Pair(wide: .max, narrow: 3), Pair(wide: 0, narrow: 9)]
    sample.nested = [[], [1], [2, 3]]
    sample.text = "harbour — übers Meer"
    sample.missing = nil
    sample.texts = ["", "tide", "a text of more than fifteen bytes"]
    var inner = ArchiveSample()
    inner.number = 42
    inner.missing = "there"
    inner.flat = FlatArray([5, 6, 7])
    sample.parts = [inner, ArchiveSample()]
    sample.flat = FlatArray([1, 1 << 40])
    sample.later = Deferred(Leaf(text: "pier", flat: FlatArray([3])))
    // More than are taken together.
    sample.list = DeferredList((0..<20).map { Leaf(text: "quay \($0)", flat: FlatArray([UInt64($0)])) })
    return sample
  }

  mutating func pass(through archive: inout Archive) {
    archive.value(&number)
    archive.array(&pairs)
    archive.arrays(&nested)
    archive.text(&text)
    archive.text(&missing)
    archive.texts(&texts)
    archive.list(&parts)
    archive.flat(&flat)
    archive.deferred(&later)
    archive.list(&list)
  }

  static func == (a: ArchiveSample, b: ArchiveSample) -> Bool {
    a.number == b.number && a.pairs == b.pairs && a.nested == b.nested && a.text == b.text
      && a.missing == b.missing && a.texts == b.texts && a.parts == b.parts && a.flat.elementsEqual(b.flat)
      && a.later.value == b.later.value && a.list == b.list
  }
}
