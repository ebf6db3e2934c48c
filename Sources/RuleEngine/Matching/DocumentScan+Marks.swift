public import TextCore

extension DocumentScan {
  /// Sets the spans of a mark (index into `RuleSet.marks`); they are sorted, doubles and empty ones left out.
  public mutating func setMark(_ mark: Int, spans: [TokenSpan]) {
    guard isMark(mark) else { return }
    set { state, document, tables in
      spans.withUnsafeBufferPointer { state.set(mark: mark, spans: $0, document, tables) }
    }
  }

  /// Sets the spans of several marks, as `setMark` does one after the other.
  public mutating func setMarks(_ marks: MarkSpans) {
    let count = memory.state.markRanges.count
    set { state, document, tables in
      marks.forEach { mark, spans in
        if mark >= 0, mark < count { state.set(mark: mark, spans: spans, document, tables) }
      }
    }
  }

  private mutating func set(_ body: (inout MachineState, DocumentPointers, MatcherTables) -> Void) {
    makeOwn()
    let (tables, memory) = (input.tables, memory)
    input.text.withDocument { body(&memory.state, $0, tables) }
  }

  /// Finds all marks of a stratum, in their order: for every start the best match that its contexts and voices
  /// allow. Marks of earlier strata must have been found or set before.
  public mutating func findMarks(in stratum: MarkRule.Stratum) {
    withMachine { $0.findMarks(in: stratum) }
  }

  /// The spans of a mark found so far, in order.
  public func spans(ofMark mark: Int) -> [TokenSpan] {
    guard isMark(mark) else { return [] }
    return Array(memory.state.spans(ofMark: mark))
  }

  /// Number of spans of a mark found so far.
  public func spanCount(ofMark mark: Int) -> Int { isMark(mark) ? memory.state.markRanges[mark].count : 0 }

  /// The spans of all marks that have one of some roles, by role, in order of their spans; roles without spans are left
  /// out.
  public func spans(byRole roles: [MarkRole]) -> [MarkRole: [TokenSpan]] {
    var spans: [MarkRole: [TokenSpan]] = [:]
    for role in roles where spanCount(ofRole: role) > 0 {
      var own: [TokenSpan] = []
      forEachMark(of: role) { own += memory.state.spans(ofMark: $0) }
      own.sort()
      spans[role] = own
    }
    return spans
  }

  /// The spans of all marks of a role found so far, in order of their spans.
  public func spans(withRole role: MarkRole) -> [(mark: Int, span: TokenSpan)] {
    var found: [(mark: Int, span: TokenSpan)] = []
    let count = spanCount(ofRole: role)
    // Most texts have no span of most roles.
    guard count > 0 else { return found }
    found.reserveCapacity(count)
    forEachMark(of: role) { mark in
      for span in memory.state.spans(ofMark: mark) { found.append((mark, span)) }
    }
    found.sort { $0.span != $1.span ? $0.span < $1.span : $0.mark < $1.mark }
    return found
  }

  /// Number of spans of all marks of a role.
  private func spanCount(ofRole role: MarkRole) -> Int {
    var count = 0
    forEachMark(of: role) { count += memory.state.markRanges[$0].count }
    return count
  }

  /// Calls `body` with the marks of a role.
  @inline(__always)
  private func forEachMark(of role: MarkRole, _ body: (Int) -> Void) {
    input.tables.marksOfRole[Int(role.rawValue)].withUnsafeBufferPointer { for mark in $0 { body(mark) } }
  }

  private func isMark(_ mark: Int) -> Bool { mark >= 0 && mark < memory.state.markRanges.count }
}
