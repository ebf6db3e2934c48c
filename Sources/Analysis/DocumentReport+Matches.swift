extension DocumentReport {
  /// Calls `body` with the UTF-8 of a finding's match where the finding has no captures, its texts are those of its
  /// rule, and the match stands in them whole, between `Finding.parts(ofText:)`; false without a call for all others.
  public func readMatch(ofFinding index: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Void) -> Bool {
    guard case .match(let source, _, let place) = findings[index].words else { return false }
    return source.read(place, body)
  }
}
