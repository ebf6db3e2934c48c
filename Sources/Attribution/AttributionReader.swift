public import TextCore

/// Reads who says what in a text.
public struct AttributionReader: Sendable {
  /// Points a candidate must reach: odds of two to three, reliability 0.4.
  public static let standardDial = -40

  let model: AttributionModel
  /// Points a candidate must reach, in hundredths of the logarithm of the odds.
  public var dial: Int

  /// Makes a reader.
  public init(model: AttributionModel, dial: Int = AttributionReader.standardDial) {
    self.model = model
    self.dial = dial
  }

  /// The quotations of a text in order (stratum 1); linear in its length.
  public func quotations(in text: TokenizedText) -> [Quotation] {
    var found = QuotationPairing.quotations(in: text)
    InterviewFinder(text, words: model.words).addTurns(to: &found)
    return found
  }
}
