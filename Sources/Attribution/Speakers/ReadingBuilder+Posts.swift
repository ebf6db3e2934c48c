/// Who speaks in posts of other platforms: "— Name (@handle) May 31, 2018" stands under them.
extension ReadingBuilder {
  /// Most units of a name in front of a handle; platforms allow 50 characters.
  private static let maxNameUnits = 8

  /// Gives posts to those who sign them; linear in the length of the posts.
  mutating func speakPosts() {
    for index in reading.quotations.indices where reading.quotations[index].form == .embed {
      guard let name = signer(ofPost: index) else { continue }
      // The line may be a block of its own behind the post.
      let isApart = name.start - 1 <= syntax.quotationUnits[index].lowerBound
      reading.quotations[index].isSignature = isApart
      let post = isApart ? index - 1 : index
      guard post >= 0, reading.quotations[post].form == .embed, reading.quotations[post].speaker == nil,
        let speaker = resolver.entry(for: name, syntax.profile(name, model: model))
      else { continue }
      reading.quotations[post].speaker = speaker
    }
  }

  /// The name between a dash and a handle in brackets, the last of a post.
  private func signer(ofPost index: Int) -> Span? {
    let units = syntax.quotationUnits[index]
    guard units.count >= 5,
      let handle = units.dropFirst(3).last(where: { starts($0, with: 0x40) && starts($0 - 1, with: 0x28) })
    else { return nil }
    let lowest = max(units.lowerBound, handle - 2 - ReadingBuilder.maxNameUnits)
    guard let dash = (lowest..<handle - 2).last(where: { syntax.isDash($0) }) else { return nil }
    return Span(dash + 1, handle - 1)
  }

  /// True where a unit begins with a byte.
  private func starts(_ unit: Int, with byte: UInt8) -> Bool {
    let token = syntax.text.tokens[Int(syntax.units[unit].start)]
    return syntax.text.document.text[Int(token.start)] == byte
  }
}
