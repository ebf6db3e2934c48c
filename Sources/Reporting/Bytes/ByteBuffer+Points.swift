extension ByteBuffer {
  /// Appends milli-points as whole points, as `Points.whole` writes them.
  mutating func append(wholePoints milliPoints: Int) { append(decimal: (milliPoints + 500) / 1000) }

  /// Appends milli-points with one decimal, as `Points.tenths` writes them.
  mutating func append(tenthPoints milliPoints: Int) {
    let tenths = (milliPoints + 50) / 100
    append(decimal: tenths / 10)
    append(UInt8(ascii: "."))
    append(decimal: tenths % 10)
  }
}
