import TextCore

extension Machine {
  /// Matches of `{all: [...], within: n}`: for every start of a member the nearest matches of all others that
  /// begin at it or behind it, if the whole fits.
  ///
  /// Linear in the matches of the members, but for a binary search each.
  mutating func joined(
    _ patterns: Range<Int>, within: Int, in range: TokenSpan, sections: UInt8, members: inout [Int32]
  ) -> [Hit] {
    // Most documents lack one of the members: that is seen before anything is searched.
    var sign = UInt64.max
    for at in patterns {
      sign &= self.sign(ofPattern: at)
      if sign == 0 { return [] }
    }
    var lists: [[Hit]] = []
    let first = state.pointee.hits.count
    for at in patterns {
      search(plan(at), in: range, sign: sign, sections: sections, position: 0)
      let hits = Array(state.pointee.hits.elements(first..<state.pointee.hits.count))
      state.pointee.hits.shrink(to: first)
      if hits.isEmpty { return [] }
      lists.append(hits)
    }
    let sentenceOfToken = sentenceOfToken
    let nearest = lists.map { Machine.nearestEnds($0, sentenceOfToken) }
    var joined: [Hit] = []
    for (member, list) in lists.enumerated() {
      for hit in list {
        let sentence = sentenceOfToken[Int(hit.start)]
        var end = hit.end
        var starts: [Int32] = []
        for (other, hits) in lists.enumerated() {
          if other == member {
            starts.append(hit.start)
            continue
          }
          let at = (0..<hits.count).partitionPoint { hits[$0].start < hit.start }
          guard at < hits.count, sentenceOfToken[Int(hits[at].start)] == sentence else { break }
          let best = hits[Int(nearest[other][at])]
          end = max(end, best.end)
          starts.append(best.start)
        }
        guard starts.count == lists.count, Int(end - hit.start) <= within else { continue }
        joined.append(
          Hit(
            start: hit.start, end: end, gaps: UInt32(end - hit.start),
            pattern: UInt16(truncatingIfNeeded: member), members: Int32(members.count)))
        members.append(contentsOf: starts)
      }
    }
    // The shortest span first: its length stands for its gaps.
    joined.sort(by: Hit.precedes)
    DocumentScan.keepFirstOfStart(&joined)
    return joined
  }

  /// For each hit the index of the one with the smallest end among it and those behind it in its sentence.
  private static func nearestEnds(
    _ hits: [Hit], _ sentenceOfToken: UnsafeBufferPointer<Int32>
  ) -> [Int32] {
    var nearest = [Int32](repeating: 0, count: hits.count)
    for index in hits.indices.reversed() {
      nearest[index] = Int32(index)
      guard index + 1 < hits.count,
        sentenceOfToken[Int(hits[index].start)]
          == sentenceOfToken[Int(hits[index + 1].start)]
      else { continue }
      let behind = nearest[index + 1]
      if hits[Int(behind)].end < hits[index].end { nearest[index] = behind }
    }
    return nearest
  }
}
