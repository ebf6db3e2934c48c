/// The factors of a deduction in thousandths, in the order they are multiplied: a plain value, since every finding
/// has one.
public struct DeductionFactors: Sendable, Equatable, BitwiseCopyable {
  /// What a factor stands for.
  public enum Name: UInt8, Sendable, CaseIterable {
    case weight, category, confidence, place, profile, length, repetition, curve, assessed

    /// The name in outputs.
    public var text: StaticString {
      switch self {
      case .weight: "weight"
      case .category: "category"
      case .confidence: "confidence"
      case .place: "place"
      case .profile: "profile"
      case .length: "length"
      case .repetition: "repetition"
      case .curve: "curve"
      case .assessed: "assessed"
      }
    }
  }

  // Members of their own and small: a report has hundreds of them, and all are moved about. No factor comes near 2³¹.
  @usableFromInline var weight: Int32 = 0
  @usableFromInline var category: Int32 = 0
  @usableFromInline var confidence: Int32 = 0
  @usableFromInline var place: Int32 = 0
  @usableFromInline var profile: Int32 = 0
  @usableFromInline var length: Int32 = 0
  @usableFromInline var repetition: Int32 = 0
  @usableFromInline var curve: Int32 = 0
  @usableFromInline var assessed: Int32 = 0
  /// A bit for each name that has a value.
  @usableFromInline var known: UInt16 = 0

  /// Number of names.
  @inlinable public static var most: Int { Int(Name.assessed.rawValue) + 1 }

  /// The value of a factor; nil where it was not applied. What does not fit in 32 bits becomes the nearest that does.
  @inlinable
  public subscript(name: Name) -> Int? {
    @inline(__always) get { known >> UInt16(name.rawValue) & 1 != 0 ? Int(value(of: name)) : nil }
    @inline(__always) set {
      set(name, to: Int32(clamping: newValue ?? 0))
      let bit: UInt16 = 1 << UInt16(name.rawValue)
      known = newValue == nil ? known & ~bit : known | bit
    }
  }

  @inlinable @inline(__always)
  func value(of name: Name) -> Int32 {
    switch name {
    case .weight: weight
    case .category: category
    case .confidence: confidence
    case .place: place
    case .profile: profile
    case .length: length
    case .repetition: repetition
    case .curve: curve
    case .assessed: assessed
    }
  }

  @inlinable @inline(__always)
  mutating func set(_ name: Name, to value: Int32) {
    switch name {
    case .weight: weight = value
    case .category: category = value
    case .confidence: confidence = value
    case .place: place = value
    case .profile: profile = value
    case .length: length = value
    case .repetition: repetition = value
    case .curve: curve = value
    case .assessed: assessed = value
    }
  }

  /// Those that tell something: the weight, and what does not leave the product as it is.
  public var telling: [(name: Name, thousandths: Int)] {
    Name.allCases.compactMap { name in
      guard let value = self[name], name == .weight || value != 1000 else { return nil }
      return (name, value)
    }
  }
}

extension DeductionFactors: ExpressibleByDictionaryLiteral {
  /// Makes a list of factors; of equal names the last one counts.
  public init(dictionaryLiteral elements: (Name, Int)...) {
    for (name, value) in elements { self[name] = value }
  }
}
