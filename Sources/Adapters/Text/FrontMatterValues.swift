internal import TextCore

/// Puts the values of front matter into metadata, where they win over what the text shows.
enum FrontMatterValues {
  static func apply(_ matter: FrontMatter, to metadata: inout Metadata, words: PageWords) {
    var authors: [String] = []
    for (field, value) in matter.values {
      switch field {
      case .title: metadata.title = value
      case .authors: authors += NameReader(words: words).names(in: value)
      case .published: metadata.published = words.dates.first(in: value)?.text ?? metadata.published
      case .modified: metadata.modified = words.dates.first(in: value)?.text ?? metadata.modified
      case .publisher: metadata.publisher = value
      case .section: metadata.section = value
      case .language: metadata.language = value
      case .url: metadata.canonicalURL = value
      case .standfirst: break
      }
    }
    if !authors.isEmpty { metadata.authors = authors }
    if metadata.label == nil, let section = metadata.section {
      metadata.label = words.label(Folding.fold(section))
    }
  }
}
