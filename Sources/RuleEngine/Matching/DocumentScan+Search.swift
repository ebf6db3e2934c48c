import TextCore

extension DocumentScan {
  /// Of sorted hits keeps the first one of every start.
  static func keepFirstOfStart(_ hits: inout [Hit]) {
    var kept = 0
    for index in hits.indices where kept == 0 || hits[kept - 1].start != hits[index].start {
      hits[kept] = hits[index]
      kept += 1
    }
    hits.removeLast(hits.count - kept)
  }
}
