/// The words of pages (`Rules/pages/page-words.yml`), compiled for lookup.
///
/// Made once and shared, a class because readers hand it on for every text; knows nothing of where the lists come from.
public final class PageWords: Sendable {
  /// Phrases of all lists, folded; the mask is a `PhraseLists`.
  let phrases: PhraseTrie
  /// Those that are looked for anywhere in a text, so that few of its places ask for more than a look.
  let inner: PhraseTrie
  /// Sequences of class tokens joined by single spaces; the mask is a `TokenLists`.
  let tokens: PhraseTrie
  /// Labels by phrase: bit `n` stands for `labelNames[n]`.
  let labels: PhraseTrie
  /// Phrases of notices that name a label.
  let labelPhrases: PhraseTrie
  /// Types of schema.org that name a label.
  let typeLabels: PhraseTrie
  /// Keys of front matter: bit `n` stands for `FrontMatterField` number n.
  let frontMatter: PhraseTrie
  /// Names of labels in the order of their bits.
  let labelNames: [String]
  /// Properties of schema.org that name policies.
  let policies: [String]
  /// Reads dates with the names of months of the lists.
  let dates: DateReader

  /// Compiles lists of words.
  ///
  /// - Parameter lists: list name to entries; a list with subjects is given as "name.subject" to
  ///   entries ("drop_tokens.share"). Lists that are missing are empty, names that are not known are
  ///   ignored.
  public init(_ lists: [String: [String]]) {
    var phrases = PhraseTrieBuilder()
    var inner = PhraseTrieBuilder()
    let weak = Set(lists["weak_phrases"] ?? [])
    for (name, list) in PhraseLists.named {
      for entry in lists[name] ?? [] {
        phrases.insert(PageWords.folded(entry), mask: list.rawValue)
        guard PhraseLists.inner.contains(list) else { continue }
        let mask = weak.contains(entry) ? list.union(.weak) : list
        inner.insert(PageWords.folded(entry), mask: mask.rawValue)
      }
    }
    var tokens = PhraseTrieBuilder()
    for (name, list) in TokenLists.named {
      for entry in lists[name] ?? [] { tokens.insert(Folding.fold(entry), mask: list.rawValue) }
    }
    // Sorted, because the numbers of drop words decide ties.
    for name in lists.keys.sorted() where name.hasPrefix("drop_tokens.") {
      for entry in lists[name] ?? [] { tokens.insert(Folding.fold(entry), mask: TokenLists.drop.rawValue) }
    }
    self.phrases = PhraseTrie(phrases)
    self.inner = PhraseTrie(inner)
    self.tokens = PhraseTrie(tokens)
    let labelNames = PageWords.subjects(of: "labels", lists)
    self.labelNames = labelNames
    labels = PageWords.bySubject("labels", labelNames, lists)
    labelPhrases = PageWords.bySubject("label_phrases", labelNames, lists)
    typeLabels = PageWords.bySubject("type_labels", labelNames, lists)
    frontMatter = PageWords.bySubject("front_matter", FrontMatterField.allCases.map(\.rawValue), lists)
    policies = (lists["policies"] ?? []).sorted()
    dates = DateReader(lists: lists)
  }

  /// Puts parts together that were compiled before.
  init(
    phrases: PhraseTrie, inner: PhraseTrie, tokens: PhraseTrie, labels: PhraseTrie, labelPhrases: PhraseTrie,
    typeLabels: PhraseTrie, frontMatter: PhraseTrie, labelNames: [String], policies: [String],
    dates: DateReader
  ) {
    self.phrases = phrases
    self.inner = inner
    self.tokens = tokens
    self.labels = labels
    self.labelPhrases = labelPhrases
    self.typeLabels = typeLabels
    self.frontMatter = frontMatter
    self.labelNames = labelNames
    self.policies = policies
    self.dates = dates
  }

  /// The lists that exactly this folded text is in.
  func lists(of folded: some Collection<UInt8>) -> PhraseLists {
    PhraseLists(rawValue: phrases.mask(of: folded))
  }

  /// The longest phrase of a list that opens the folded text at `start`, ending at an edge of a word; none of
  /// the lists `without`.
  func opening(
    _ folded: [UInt8], _ list: PhraseLists, without: PhraseLists = [], from start: Int = 0
  ) -> Int? {
    opening(folded, list, without: without, from: start, in: phrases)
  }

  @inline(__always)
  private func opening(
    _ folded: [UInt8], _ list: PhraseLists, without: PhraseLists, from start: Int, in phrases: PhraseTrie
  ) -> Int? {
    var found: Int?
    phrases.each(folded, from: start, to: folded.count, accepts: { PageWords.isEdge(folded, $0) }) {
      let lists = PhraseLists(rawValue: $0.mask)
      if lists.isDisjoint(with: list) || !lists.isDisjoint(with: without) { return }
      found = $0.end
    }
    return found
  }

  /// False where no phrase opens the folded form of a text: a look at its first bytes, for texts whose white
  /// space is collapsed.
  @inline(__always)
  func mayOpen(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    let i = range.lowerBound
    // Folding changes other bytes than those of ASCII letters and their like.
    guard range.count > 2, bytes[i] | bytes[i + 1] | bytes[i + 2] < 0x80 else { return true }
    return phrases.mayStart(bytes, i, range.upperBound)
  }

  /// True where a phrase of the list, one of `PhraseLists.inner`, stands anywhere in the folded text, at edges of
  /// words; none of the lists `without`.
  func contains(_ folded: [UInt8], _ list: PhraseLists, without: PhraseLists = []) -> Bool {
    inner.holdsStart(folded) { i in
      PageWords.isEdge(folded, i) && opening(folded, list, without: without, from: i, in: inner) != nil
    }
  }

  /// The label that a folded text is, or nil.
  func label(_ folded: some Collection<UInt8>) -> String? {
    name(labels.mask(of: folded))
  }

  /// The name of the lowest label in a mask.
  func name(_ mask: UInt64) -> String? {
    mask == 0 ? nil : labelNames[mask.trailingZeroBitCount]
  }

  /// An edge lies where not both neighbours are bytes of words.
  static func isEdge(_ bytes: [UInt8], _ at: Int) -> Bool {
    at <= 0 || at >= bytes.count || !ASCII.isWord(bytes[at]) || !ASCII.isWord(bytes[at - 1])
  }

  /// Folds an entry, keeping the space at its end that asks for a word behind it.
  private static func folded(_ entry: String) -> [UInt8] {
    Folding.fold(entry) + (entry.utf8.last == 0x20 ? [0x20] : [])
  }

  private static func subjects(of list: String, _ lists: [String: [String]]) -> [String] {
    lists.keys.filter { $0.hasPrefix(list + ".") }.map { String($0.dropFirst(list.count + 1)) }.sorted()
  }

  private static func bySubject(
    _ list: String, _ subjects: [String], _ lists: [String: [String]]
  ) -> PhraseTrie {
    var trie = PhraseTrieBuilder()
    for (number, subject) in subjects.prefix(64).enumerated() {
      for entry in lists["\(list).\(subject)"] ?? [] {
        trie.insert(Folding.fold(entry), mask: 1 << UInt64(number))
      }
    }
    return PhraseTrie(trie)
  }
}
