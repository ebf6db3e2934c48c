public import TextCore

extension PageWords: Archivable {
  /// What reading fills.
  public static var blank: PageWords { PageWords([:]) }

  /// Passes all parts in order.
  public mutating func pass(through archive: inout Archive) {
    phrases.pass(through: &archive)
    tokens.pass(through: &archive)
    labels.pass(through: &archive)
    labelPhrases.pass(through: &archive)
    typeLabels.pass(through: &archive)
    frontMatter.pass(through: &archive)
    archive.texts(&labelNames)
    archive.texts(&policies)
    dates.names.pass(through: &archive)
  }
}
