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

  /// By raw value of the name; there are fewer names than places.
  @usableFromInline var values = SIMD16<Int>()
  /// A bit for each name that has a value.
  @usableFromInline var known: UInt16 = 0

  /// Number of names.
  @inlinable public static var most: Int { Int(Name.assessed.rawValue) + 1 }

  /// The value of a factor; nil where it was not applied.
  @inlinable
  public subscript(name: Name) -> Int? {
    @inline(__always) get { known >> UInt16(name.rawValue) & 1 != 0 ? values[Int(name.rawValue)] : nil }
    @inline(__always) set {
      values[Int(name.rawValue)] = newValue ?? 0
      let bit: UInt16 = 1 << UInt16(name.rawValue)
      known = newValue == nil ? known & ~bit : known | bit
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
