public import TextCore

extension PageWords {
  /// The words with all parts passed through an archive in order: themselves where it is written, those it holds where
  /// it is read.
  public func passed(through archive: inout Archive) -> PageWords {
    var (phrases, tokens, labels, labelPhrases) = (phrases, tokens, labels, labelPhrases)
    var (typeLabels, frontMatter, labelNames, policies) = (typeLabels, frontMatter, labelNames, policies)
    var (inner, dates) = (inner, dates)
    phrases.pass(through: &archive)
    inner.pass(through: &archive)
    tokens.pass(through: &archive)
    labels.pass(through: &archive)
    labelPhrases.pass(through: &archive)
    typeLabels.pass(through: &archive)
    frontMatter.pass(through: &archive)
    archive.texts(&labelNames)
    archive.texts(&policies)
    dates.names.pass(through: &archive)
    return PageWords(
      phrases: phrases, inner: inner, tokens: tokens, labels: labels, labelPhrases: labelPhrases,
      typeLabels: typeLabels, frontMatter: frontMatter, labelNames: labelNames, policies: policies,
      dates: dates)
  }

  /// Reads the words from an archive.
  public static func read(from archive: inout Archive) -> PageWords {
    let trie = PhraseTrie()
    return PageWords(
      phrases: trie, inner: trie, tokens: trie, labels: trie, labelPhrases: trie, typeLabels: trie,
      frontMatter: trie, labelNames: [], policies: [], dates: DateReader(names: trie)
    ).passed(through: &archive)
  }
}
