import RuleEngine
import TextCore

/// The comments of one document with the places they cover.
struct SuppressionTable {
  private struct Entry {
    var suppression: Suppression
    /// The bytes of the decoded source it covers.
    var covers: Range<Int>
    /// Where the comment itself begins.
    var place: Int
    var isUsed = false
  }

  private let source: SourceText?
  private let rules: [Rule]
  /// Entries that have effect, by the id of the rule as it is now.
  private var entries: [String: [Entry]] = [:]
  private var faults: [(place: Int, kind: SuppressionNotice.Kind, message: String)] = []

  /// The table of a plain text, whose words are all prose.
  init() {
    source = nil
    rules = []
  }

  init(document: Document, rules: [Rule], today: Day?) {
    source = document.source
    self.rules = rules
    let directives = SuppressionScanner.scan(document)
    guard !directives.isEmpty else { return }
    let current = SuppressionTable.currentIDs(rules)
    let blocks = SuppressionTable.blockRanges(document)
    var open: [(suppression: Suppression, range: Range<Int>)] = []
    for directive in directives {
      switch directive.order {
      case .fault(let kind, let message): fault(kind, message, at: directive.range)
      case .next(let suppression):
        let end = SuppressionTable.nextEnd(after: directive.range.upperBound, blocks)
        add(suppression, directive.range, to: end, current, today)
      case .start(let suppression): open.append((suppression, directive.range))
      case .end(let rule):
        guard let last = open.lastIndex(where: { rule == nil || $0.suppression.rule == rule }) else {
          let what = rule.map { " of \($0)" } ?? ""
          fault(
            .malformed, "factcheck-ignore-end without a factcheck-ignore-start\(what) before it",
            at: directive.range)
          continue
        }
        let start = open.remove(at: last)
        add(start.suppression, start.range, to: directive.range.lowerBound, current, today)
      }
    }
    for (_, range) in open {
      fault(.malformed, "factcheck-ignore-start without a factcheck-ignore-end has no effect", at: range)
    }
  }

  /// True where no comment has effect.
  var isEmpty: Bool { entries.isEmpty }

  /// The comment that covers a finding of a rule, which is thereby used; the nearest one before it.
  ///
  /// - Parameter place: where the finding begins in the decoded source; nil for findings about the document.
  mutating func use(rule: Rule, at place: Int?) -> Suppression? {
    guard let candidates = entries[rule.id] else { return nil }
    let index: Int?
    if let place {
      index = candidates.lastIndex { $0.covers.contains(place) }
    } else {
      index = candidates.indices.last
    }
    guard let index else { return nil }
    entries[rule.id]?[index].isUsed = true
    return candidates[index].suppression
  }

  /// What is wrong, in order of place; unused ones only where the rules were run.
  func notices(judged: Bool) -> [SuppressionNotice] {
    var all = faults
    if judged {
      for list in entries.values {
        for entry in list where !entry.isUsed {
          all.append(
            (
              entry.place, .unused,
              "the suppression of \(entry.suppression.rule) is not needed any more: remove it"
            ))
        }
      }
    }
    guard !all.isEmpty, let source else { return [] }
    all.sort { ($0.place, $0.message) < ($1.place, $1.message) }
    let lines = LineTable(source.decoded)
    return all.map { fault in
      let position = lines.position(of: fault.place)
      return SuppressionNotice(fault.kind, fault.message, line: position.line, column: position.column)
    }
  }

  private mutating func fault(_ kind: SuppressionNotice.Kind, _ message: String, at range: Range<Int>) {
    faults.append((range.lowerBound, kind, message))
  }

  private mutating func add(
    _ suppression: Suppression, _ range: Range<Int>, to end: Int, _ current: [String: Int], _ today: Day?
  ) {
    guard let index = current[suppression.rule] else {
      return fault(.unknownRule, "no pack has the rule \(suppression.rule)", at: range)
    }
    let rule = rules[index]
    if !rule.isSuppressible {
      return fault(.notSuppressible, "the rule \(rule.id) may not be suppressed", at: range)
    }
    if let until = suppression.until, suppression.isExpired(on: today) {
      let message = "the suppression of \(rule.id) ended on \(until.iso): fix the finding or give a new day"
      return fault(.expired, message, at: range)
    }
    // A rule that is off finds nothing, so its comments are neither used nor idle.
    if rule.isOff { return }
    let covers = range.upperBound..<max(range.upperBound, end)
    entries[rule.id, default: []].append(
      Entry(suppression: suppression, covers: covers, place: range.lowerBound))
  }

  /// Index of each rule by its id and by the id it had before.
  private static func currentIDs(_ rules: [Rule]) -> [String: Int] {
    var ids: [String: Int] = [:]
    for (index, rule) in rules.enumerated() {
      if let old = rule.renamedFrom, ids[old] == nil { ids[old] = index }
    }
    for (index, rule) in rules.enumerated() { ids[rule.id] = index }
    return ids
  }

  /// The source bytes of the blocks that hold prose, in order of their ends.
  private static func blockRanges(_ document: Document) -> [Range<Int>] {
    document.blocks.filter { $0.kind != .chrome && !$0.span.isEmpty }
      .map { document.map.sourceRange(of: $0.span) }
      .sorted { ($0.upperBound, $0.lowerBound) < ($1.upperBound, $1.lowerBound) }
  }

  /// The end of the block that holds the first prose behind a place; the place itself where none follows.
  private static func nextEnd(after place: Int, _ blocks: [Range<Int>]) -> Int {
    let low = (0..<blocks.count).partitionPoint { blocks[$0].upperBound <= place }
    return low < blocks.count ? blocks[low].upperBound : place
  }
}
