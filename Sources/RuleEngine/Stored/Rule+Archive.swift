public import TextCore

extension Rule: Archivable {
  /// What reading fills.
  public static let blank = Rule(id: "", category: .hedge, severity: .note, confidence: .low, message: "")

  /// Passes all parts in order.
  public mutating func pass(through archive: inout Archive) {
    archive.text(&id)
    archive.value(&category)
    archive.value(&severity)
    archive.value(&confidence)
    archive.value(&weight)
    archive.value(&scope)
    archive.value(&sections)
    archive.value(&limit)
    archive.flag(&isSuppressible)
    archive.text(&renamedFrom)
    archive.flag(&isOff)
    archive.value(&pack)
    archive.optional(&when)
    archive.flag(&dropsOthers)
    archive.deferred(&details)
  }
}
