/// The points of cues and frames in flat lists, for clauses and phrases one behind the other.
struct CuePointList: Sendable {
  private let forms: [Int32]
  private let kinds: [Int32]
  private let classes: [Int32]
  private let classCount: Int

  private static let formCount = VerbGroup.Form.allCases.count * 2
  private static let kindCount = VerbKind.allCases.count

  /// Copies the points.
  init(_ points: CuePoints) {
    forms = points.forms[0] + points.forms[1]
    kinds = points.kinds[0] + points.kinds[1]
    classCount = max(points.classes[0].count, points.classes[1].count)
    var classes = [Int32](repeating: 0, count: 2 * classCount)
    for group in 0...1 {
      for (number, value) in points.classes[group].enumerated() {
        classes[group * classCount + number] = value
      }
    }
    self.classes = classes
  }

  /// Points of the form of a verb with a clause (0) or phrase (1).
  @inline(__always)
  func form(_ use: CueUse, _ group: Int) -> Int {
    let place = group * CuePointList.formCount + Int(use.form.rawValue) * 2 + (use.isPassive ? 1 : 0)
    return Int(forms[place])
  }

  /// Points of what a verb is about.
  @inline(__always)
  func kind(_ kind: VerbKind, _ group: Int) -> Int {
    Int(kinds[group * CuePointList.kindCount + Int(kind.rawValue)])
  }

  /// Points of a class; 0 for numbers that no class has.
  @inline(__always)
  func ofClass(_ number: UInt8, _ group: Int) -> Int {
    Int(number) < classCount ? Int(classes[group * classCount + Int(number)]) : 0
  }
}
