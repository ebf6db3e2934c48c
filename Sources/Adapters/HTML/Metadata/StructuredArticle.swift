/// What JSON-LD says about the article.
struct StructuredArticle {
  var headlines: [String] = []
  /// Author fields as written; organisations are left out.
  var authors: [String] = []
  /// True where the article names an author of any kind.
  var hasAuthorField = false
  var published: String?
  var modified: String?
  var publisher: String?
  var sections: [String] = []
  /// What kind of text it says it is.
  var genres: [String] = []
  var types: [String] = []
  /// Types of all other objects of the page.
  var otherTypes: [String] = []
  /// The text of the article: where its JSON string starts in the decoded page, behind the quotation mark.
  var body: Int?
  var language: String?
  /// Keywords, and names of what the article is about and mentions.
  var tags: [String] = []
  /// Names and addresses of policies of the publisher.
  var policies: [(name: String, url: String)] = []
  /// Dates of any object of the page, for pages whose article names none.
  var otherDates: [String] = []
}
