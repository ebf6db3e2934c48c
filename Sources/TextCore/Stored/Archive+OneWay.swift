/// Values that are only taken or only written, each by what passes them both ways.
extension Archive {
  /// Takes a value with parts from the bytes.
  @inlinable
  public mutating func read<Value: Archivable>() -> Value {
    var value = Value.blank
    value.pass(through: &self)
    return value
  }

  /// Takes texts from the bytes.
  public mutating func readTexts() -> [String] {
    var texts: [String] = []
    self.texts(&texts)
    return texts
  }

  /// Takes an array of values without references from the bytes.
  @inlinable
  public mutating func readArray<Element: BitwiseCopyable>() -> [Element] {
    var array: [Element] = []
    self.array(&array)
    return array
  }

  /// Takes a flat array from the bytes.
  public mutating func readFlat<Element>() -> FlatArray<Element> {
    var array = FlatArray<Element>()
    flat(&array)
    return array
  }

  /// Writes a flat array.
  public mutating func write<Element>(_ array: FlatArray<Element>) {
    var array = array
    flat(&array)
  }

  /// Writes a value with parts.
  @inlinable
  public mutating func write(_ value: some Archivable) {
    var value = value
    value.pass(through: &self)
  }

  /// Writes an array of values without references.
  @inlinable
  public mutating func write<Element: BitwiseCopyable>(_ array: [Element]) {
    var array = array
    self.array(&array)
  }
}
