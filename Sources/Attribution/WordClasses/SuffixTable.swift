internal import TextCore

/// Endings of unknown words with the class they tell, found by the last two bytes.
struct SuffixTable: Sendable {
  /// An ending of unknown words.
  struct Suffix: Sendable {
    var bytes: [UInt8]
    var wordClass: WordClass
    var forms: VerbForms
  }

  /// An ending as it is looked for.
  struct Place: BitwiseCopyable {
    /// Its bytes in `bytes`.
    var start: Int32
    var count: Int32
    var wordClass: WordClass
    var forms: VerbForms
  }

  /// Bytes of an unknown word before its ending, at least.
  static let shortestStem = 3

  /// Values of a byte that the index tells apart: a letter's without its case.
  static let letters = 32

  /// Of each two last bytes the longest first, of equally long ones the first given.
  var places = FlatArray<Place>()
  var bytes = FlatArray<UInt8>()
  /// For each two last bytes where their suffixes begin in `places`; one more entry.
  var starts: FlatArray<Int32>

  /// No endings.
  init() { starts = FlatArray(Array(repeating: 0, count: Self.letters * Self.letters + 1)) }

  /// Sorts endings; empty ones are left out.
  init(_ suffixes: [Suffix]) {
    let list = suffixes.enumerated().filter { !$0.element.bytes.isEmpty }
      .sorted { a, b in
        let (x, y) = (a.element.bytes.count, b.element.bytes.count)
        return x != y ? x > y : a.offset < b.offset
      }
      .map(\.element)
    var bytes: [UInt8] = []
    var buckets: [[Place]] = Array(repeating: [], count: Self.letters * Self.letters)
    for suffix in list {
      let place = Place(
        start: Int32(bytes.count), count: Int32(suffix.bytes.count), wordClass: suffix.wordClass,
        forms: suffix.forms)
      bytes += suffix.bytes
      let last = suffix.bytes[suffix.bytes.count - 1]
      if suffix.bytes.count > 1 {
        buckets[SuffixTable.bucket(suffix.bytes[suffix.bytes.count - 2], last)].append(place)
      } else {
        for before in 0..<UInt8(SuffixTable.letters) {
          buckets[SuffixTable.bucket(before, last)].append(place)
        }
      }
    }
    var places: [Place] = []
    var starts: [Int32] = []
    for bucket in buckets {
      starts.append(Int32(places.count))
      places += bucket
    }
    starts.append(Int32(places.count))
    self.bytes = FlatArray(bytes)
    self.places = FlatArray(places)
    self.starts = FlatArray(starts)
  }

  /// Place of two last bytes in the index; others may share it.
  @inline(__always)
  private static func bucket(_ before: UInt8, _ last: UInt8) -> Int {
    Int(before) % letters * letters + Int(last) % letters
  }

  /// The longest ending of a word that leaves a stem, or nil.
  func suffix(of word: UnsafeBufferPointer<UInt8>) -> (wordClass: WordClass, forms: VerbForms)? {
    guard word.count > SuffixTable.shortestStem else { return nil }
    let bucket = SuffixTable.bucket(word[word.count - 2], word[word.count - 1])
    for index in Int(starts[bucket])..<Int(starts[bucket + 1]) {
      let place = places[index]
      let stem = word.count - Int(place.count)
      guard stem >= SuffixTable.shortestStem else { continue }
      var at = 0
      while at < Int(place.count), word[stem + at] == bytes[Int(place.start) + at] { at += 1 }
      if at == Int(place.count) { return (place.wordClass, place.forms) }
    }
    return nil
  }
}
