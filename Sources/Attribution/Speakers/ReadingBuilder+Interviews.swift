/// Who answers in an interview without marks.
extension ReadingBuilder {
  /// Gives the answers to the person whom the questions name most often, else to the only one named before them.
  mutating func speakAnswers() {
    let answers = reading.quotations.indices.filter { reading.quotations[$0].form == .answer }
    guard let first = answers.first, let speaker = interviewee(before: first) else { return }
    for index in answers where reading.quotations[index].speaker == nil {
      reading.quotations[index].speaker = speaker
    }
  }

  private mutating func interviewee(before first: Int) -> Int? {
    let start = Int(reading.quotations[first].tokens.start)
    var before: Set<Int> = []
    var counts: [Int: Int] = [:]
    for person in resolver.room.persons {
      let token = Int(syntax.units[Int(person.unit)].start)
      if token < start { before.insert(Int(person.entry)) }
      // In order of their tokens, as the quotations are: of a text with thousands of turns none is looked through.
      let next = (0..<reading.quotations.count).partitionPoint {
        Int(reading.quotations[$0].tokens.end) <= token
      }
      let isAnswered =
        next < reading.quotations.count && reading.quotations[next].form == .answer
        && Int(reading.quotations[next].tokens.start) <= token
      if token >= start, !isAnswered { counts[Int(person.entry), default: 0] += 1 }
    }
    let known = counts.filter { before.contains($0.key) }
    // Of equal ones the one named first, so that the same text always gives the same.
    if let most = known.max(by: { $0.value != $1.value ? $0.value < $1.value : $0.key > $1.key }) {
      return most.key
    }
    return before.count == 1 ? before.first : nil
  }
}
