/// The dateline of an agency report, such as `MOSCOW, 26 March (BelTA) - `.
public struct Dateline: Sendable, Equatable {
  /// The place as written.
  public var place: String?
  /// The date as written, without a year if none is given.
  public var date: String?
  /// The agency as written.
  public var agency: String?

  /// Makes a dateline.
  public init(place: String? = nil, date: String? = nil, agency: String? = nil) {
    self.place = place
    self.date = date
    self.agency = agency
  }
}
