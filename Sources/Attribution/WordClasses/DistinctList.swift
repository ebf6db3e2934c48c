/// The different values among many, in order of their first appearance.
struct DistinctList<Value: Hashable> {
  /// Values beyond this number are taken for the first one, which must be what is known of unknown words; the
  /// shipped tables have a few thousand.
  static var limit: Int { Int(UInt16.max) + 1 }

  private(set) var values: [Value] = []
  private var places: [Value: UInt16] = [:]

  /// The place of a value in the list.
  mutating func place(of value: Value) -> UInt16 {
    if let known = places[value] { return known }
    guard values.count < Self.limit else { return 0 }
    let place = UInt16(values.count)
    places[value] = place
    values.append(value)
    return place
  }
}
