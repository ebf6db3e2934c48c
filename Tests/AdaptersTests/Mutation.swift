import Foundation

/// Changes the make of a page and leaves its words.
enum Mutation {
  private static let modern: Set<String> = [
    "article", "main", "section", "header", "footer", "nav", "aside", "figure", "figcaption",
  ]
  private static let optional: Set<String> = ["p", "li", "td", "tr", "dd", "dt"]
  private static let raw: Set<String> = ["script", "style", "svg", "noscript", "textarea", "template"]

  static func apply(_ change: PageMutationTests.Change, to page: String) -> String {
    var out = ""
    var rest = page[...]
    while let open = rest.firstIndex(of: "<") {
      out += rest[..<open]
      rest = rest[open...]
      guard let close = rest.firstIndex(of: ">") else { break }
      var tag = rest[...close]
      rest = rest[rest.index(after: close)...]
      let isEnd = tag.dropFirst().first == "/"
      let name = String(tag.dropFirst(isEnd ? 2 : 1).prefix { $0.isLetter || $0.isNumber }).lowercased()
      if raw.contains(name), !isEnd, let end = rest.range(of: "</\(name)>") {
        out += tag + rest[..<end.upperBound]
        rest = rest[end.upperBound...]
        continue
      }
      switch change {
      case .neutralNames: tag = renamed(tag) { "c\($0.utf8.reduce(7) { ($0 &* 31 &+ Int($1)) % 9973 })" }
      case .noNames: tag = renamed(tag) { _ in nil }
      case .noEndTags: if isEnd, optional.contains(name) { tag = "" }
      case .plainElements:
        if modern.contains(name) {
          tag = "<\(isEnd ? "/" : "")div\(tag.dropFirst(name.count + (isEnd ? 2 : 1)))"
        }
      case .paragraphsAsBoxes:
        if name == "p" { tag = "<\(isEnd ? "/" : "")div\(tag.dropFirst(isEnd ? 3 : 2))" }
      case .paragraphsAsBreaks: if name == "p" { tag = isEnd ? "<br><br>" : "" }
      case .noHead: if name == "meta" { tag = "" }
      }
      out += tag
    }
    return out + rest
  }

  /// A tag with other values of class and id, or without them.
  private static func renamed(_ tag: Substring, _ name: (Substring) -> String?) -> Substring {
    var tag = tag
    for attribute in [" class=", " id="] {
      guard let at = tag.range(of: attribute) else { continue }
      let quote = tag[at.upperBound...].first
      let isQuoted = quote == "\"" || quote == "'"
      let start = isQuoted ? tag.index(after: at.upperBound) : at.upperBound
      guard
        let end = tag[start...].firstIndex(where: { isQuoted ? $0 == quote : $0 == " " || $0 == ">" })
      else { continue }
      let value = name(tag[start..<end]).map { "\(attribute)\"\($0)\"" } ?? ""
      let next = isQuoted ? tag.index(after: end) : end
      tag = tag[..<at.lowerBound] + value[...] + tag[next...]
    }
    return tag
  }
}
