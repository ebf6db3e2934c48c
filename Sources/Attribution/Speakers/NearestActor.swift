extension Syntax {
  /// The noun phrase that ends at `last` or that its prepositions lead to, the nearest one that can speak or act.
  ///
  /// What a relative pronoun or a participle behind the phrase means: "the head of the unit, who said".
  func nearestActor(_ last: Int, low: Int, model: AttributionModel) -> Span? {
    guard var start = basePhraseLeft(last, low: low) else { return nil }
    let nearest = Span(start, last + 1)
    var end = last
    for _ in 0..<Syntax.mostJoined {
      let span = Span(start, end + 1)
      let profile = profile(span, model: model)
      if profile.shape == .name || profile.head != nil { return span }
      guard start - 2 >= low, cls(start - 1) == .preposition,
        let further = basePhraseLeft(start - 2, low: low)
      else { break }
      end = start - 2
      start = further
    }
    return nearest
  }
}
