extension PageWords {
  /// The label that opens a line on who wrote or paid: "Opinion by Jane Roe", "Paid for by the Mill"; or nil.
  func credited(_ folded: [UInt8]) -> String? {
    var found: String?
    labels.each(folded, from: 0, to: folded.count, accepts: { PageWords.isEdge(folded, $0) }) { hit in
      let rest = folded[hit.end...]
      if PageWords.credits.contains(where: { rest.starts(with: $0) }) { found = name(hit.mask) }
    }
    return found
  }

  /// Words between a label and a name.
  private static let credits = [" by ", " with ", " from "].map { Array($0.utf8) }

  /// The label that a phrase of a notice gives the text ("the views expressed in this article"), or nil.
  func noticed(_ folded: [UInt8]) -> String? {
    var found: String?
    _ = labelPhrases.holdsStart(folded) { start in
      guard PageWords.isEdge(folded, start) else { return false }
      labelPhrases.each(folded, from: start, to: folded.count, accepts: { PageWords.isEdge(folded, $0) }) {
        found = found ?? name($0.mask)
      }
      return found != nil
    }
    return found
  }
}
