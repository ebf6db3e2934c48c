/// What a key of front matter can name; the raw value is the subject in the data file.
enum FrontMatterField: String, CaseIterable {
  case title, authors, published, modified, publisher, section, language, url, standfirst
}
