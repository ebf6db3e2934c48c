/// Endings of unknown words with the class they tell, found by the last byte.
struct SuffixTable: Sendable {
  /// An ending of unknown words.
  struct Suffix: Sendable {
    var bytes: [UInt8]
    var wordClass: WordClass
    var forms: VerbForms
  }

  /// An ending as it is looked for.
  private struct Place: BitwiseCopyable {
    /// Its bytes in `bytes`.
    var start: Int32
    var count: Int32
    var wordClass: WordClass
    var forms: VerbForms
  }

  /// Bytes of an unknown word before its ending, at least.
  static let shortestStem = 3

  /// By last byte, of one last byte the longest first.
  let list: [Suffix]
  private var places: [Place] = []
  private var bytes: [UInt8] = []
  /// For each last byte where its suffixes begin in `places`; one more entry.
  private var starts: [Int32] = []

  /// Sorts endings; of equally long ones the first in the list goes first, and empty ones are left out.
  init(_ suffixes: [Suffix] = []) {
    list = suffixes.enumerated().filter { !$0.element.bytes.isEmpty }
      .sorted { a, b in
        let (x, y) = (a.element.bytes, b.element.bytes)
        if x[x.count - 1] != y[y.count - 1] { return x[x.count - 1] < y[y.count - 1] }
        return x.count != y.count ? x.count > y.count : a.offset < b.offset
      }
      .map(\.element)
    for suffix in list {
      let last = Int(suffix.bytes[suffix.bytes.count - 1])
      while starts.count <= last { starts.append(Int32(places.count)) }
      places.append(
        Place(
          start: Int32(bytes.count), count: Int32(suffix.bytes.count), wordClass: suffix.wordClass,
          forms: suffix.forms))
      bytes += suffix.bytes
    }
    while starts.count <= 256 { starts.append(Int32(places.count)) }
  }

  /// The longest ending of a word that leaves a stem, or nil.
  func suffix(of word: UnsafeBufferPointer<UInt8>) -> (wordClass: WordClass, forms: VerbForms)? {
    guard let last = word.last else { return nil }
    for index in Int(starts[Int(last)])..<Int(starts[Int(last) + 1]) {
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
