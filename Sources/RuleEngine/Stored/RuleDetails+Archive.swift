public import TextCore

extension RuleDetails: Archivable {
  @usableFromInline static var blank: RuleDetails { RuleDetails() }

  @usableFromInline
  mutating func pass(through archive: inout Archive) {
    archive.array(&severityByVoice)
    archive.optional(&match)
    archive.list(&unless)
    archive.list(&require)
    passNames(&archive)
    archive.text(&message)
    archive.text(&why)
    archive.text(&fix)
    archive.text(&suggest)
    archive.texts(&refs)
    archive.texts(&tags)
    archive.array(&supersedes)
    passDeprecation(&archive)
    archive.text(&file)
    archive.value(&line)
  }

  private mutating func passNames(_ archive: inout Archive) {
    var lists = captureNames.map(NameList.init)
    archive.list(&lists)
    captureNames = lists.map(\.names)
  }

  private mutating func passDeprecation(_ archive: inout Archive) {
    var since = deprecated?.since
    var use = deprecated?.use
    archive.text(&since)
    archive.text(&use)
    if let since, let use { deprecated = (since, use) }
  }

  /// The names of the captures of one pattern.
  private struct NameList: Archivable {
    static var blank: NameList { NameList(names: []) }
    var names: [String]

    mutating func pass(through archive: inout Archive) { archive.texts(&names) }
  }
}
