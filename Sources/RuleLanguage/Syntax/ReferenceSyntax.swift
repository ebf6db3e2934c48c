/// An entry of `refs`.
struct ReferenceSyntax: Sendable {
  var key: String
  var place: Place
  var title: String
  var url: String
}
