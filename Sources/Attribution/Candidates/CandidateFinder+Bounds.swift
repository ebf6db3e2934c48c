/// What a cue can reach at most, as far as its sentence tells before its content is read to the end.
extension CandidateFinder {
  /// What a verb is worth with content behind it.
  struct Worth {
    /// The points of the cue in its frame.
    var points: Int
    /// The most it can reach, the kind of its source left out.
    var most: Int
  }

  /// What a verb is worth with its content behind it in a frame; nil where it cannot reach the dial.
  mutating func worth(_ hit: FrameHit, _ group: VerbGroup, low: Int, high: Int, known: Int) -> Worth? {
    guard hit.frame != .end else { return nil }
    let use = CueUse(group, hit.frame, preposition: hit.preposition)
    let points = cues.points(ofVerb: use, at: syntax.units[group.verb])
    var most = points + known + cues.mostByCircumstances(isPhrase: hit.frame.isPhrase)
    if most + cues.mostBySource >= bar { most -= lost(by: hit, group.verb, high: high) }
    return most + cues.mostBySource >= bar || syntax.has(group.verb, .seem) || mayOpen(group, low)
      ? Worth(points: points, most: most) : nil
  }

  /// What the kind of source of content behind a cue adds.
  mutating func sourcePoints(_ group: VerbGroup, _ subject: Subject?) -> Int {
    guard let source = group.form == .imperative ? nil : subject?.span else {
      return cues.points(of: .sourceNone)
    }
    // That a source may be handed on is part of the bound already.
    let handedOn = source.end != group.start ? cues.points(of: .handedOn) : 0
    return cues.points(of: CueCondition.source(syntax.sourceType(source))) + min(handedOn, 0)
  }

  /// What the bound of all circumstances is too high by, where a phrase stands behind a verb that is no passive.
  mutating func lost(behind verb: Int, high: Int) -> Int {
    // "X seems to": the subject belongs to the content.
    if syntax.has(verb, .seem) || isOpen(from: verb + 1, verb, high: high) { return 0 }
    return cues.lost(longest: high - verb - 1, shortest: 0)
  }

  /// What the bound of all circumstances is too high by, where the content is what stands behind a cue that is no
  /// passive in a frame.
  mutating func lost(by hit: FrameHit, _ head: Int, high: Int) -> Int {
    var lost = 0
    if hit.frame.isPhrase {
      let object = CueCondition.object(at: hit.content, syntax)
      lost = cues.mostByObject - (object.map { cues.points(of: $0) } ?? 0)
    }
    if isOpen(from: hit.content, head, high: high) { return lost }
    // "which he hoped would": the relative pronoun belongs to the content.
    let longest = high - hit.content + (hit.frame == .gap ? 1 : 0)
    return lost + cues.lost(longest: longest, shortest: CueCondition.longestShort(hit.frame))
  }

  /// True where content from a unit on may hold a quotation or go on behind the sentence.
  private mutating func isOpen(from start: Int, _ head: Int, high: Int) -> Bool {
    start >= high || syntax.has(head, .carry)
      || syntax.sets[.quotationMark].next(from: start, below: high) < high
  }
}
