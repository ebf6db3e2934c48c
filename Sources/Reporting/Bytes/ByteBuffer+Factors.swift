import Analysis

extension ByteBuffer {
  /// Bytes of the longest name of a factor with its quotation marks, colon and comma.
  private static let mostName = 16

  /// Appends the factors of a deduction as an object.
  mutating func append(_ factors: DeductionFactors) {
    reserve(2 + DeductionFactors.most * (ByteBuffer.mostName + ByteBuffer.mostThousandths))
    let first = count
    put(factors[.weight], ",\"weight\":")
    put(factors[.category], ",\"category\":")
    put(factors[.confidence], ",\"confidence\":")
    put(factors[.place], ",\"place\":")
    put(factors[.profile], ",\"profile\":")
    put(factors[.length], ",\"length\":")
    put(factors[.repetition], ",\"repetition\":")
    put(factors[.curve], ",\"curve\":")
    put(factors[.assessed], ",\"assessed\":")
    if count == first { put(UInt8(ascii: "{")) } else { put(UInt8(ascii: "{"), at: first) }
    put(UInt8(ascii: "}"))
  }

  /// Writes a member where room was made; nothing for a factor that was not applied.
  @inline(__always)
  private mutating func put(_ factor: Int?, _ key: StaticString) {
    guard let factor else { return }
    put(key)
    // Most factors change nothing.
    if factor == 1000 { put(UInt8(ascii: "1")) } else { put(thousandths: factor) }
  }
}
