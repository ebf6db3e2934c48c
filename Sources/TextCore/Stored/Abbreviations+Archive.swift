extension Abbreviations: Archivable {
  /// What reading fills.
  public static var blank: Abbreviations { none }

  /// Passes all parts in order.
  public mutating func pass(through archive: inout Archive) {
    var builder = AbbreviationsBuilder(tables)
    builder.pass(through: &archive)
    if archive.isReading { self = Abbreviations(builder) }
  }
}

extension AbbreviationsBuilder: Archivable {
  static var blank: AbbreviationsBuilder { AbbreviationsBuilder([:]) }

  /// Takes tables apart again.
  init(_ tables: AbbreviationTables) {
    self.init([:])
    exact = tables.exact
    exactKinds = tables.exactKinds
    folded = tables.folded
    foldedKinds = tables.foldedKinds
    forms = tables.forms
    domains = tables.domains
    dottedNames = tables.dottedNames
    starters = tables.starters
    speechVerbs = tables.speechVerbs
    longest = tables.longest
  }

  mutating func pass(through archive: inout Archive) {
    exact.pass(through: &archive)
    archive.array(&exactKinds)
    folded.pass(through: &archive)
    archive.array(&foldedKinds)
    forms.pass(through: &archive)
    domains.pass(through: &archive)
    dottedNames.pass(through: &archive)
    starters.pass(through: &archive)
    speechVerbs.pass(through: &archive)
    archive.value(&longest)
    // Kinds are looked up by id without a question.
    if exactKinds.count <= exact.count || foldedKinds.count <= folded.count { archive.refuse() }
  }
}
