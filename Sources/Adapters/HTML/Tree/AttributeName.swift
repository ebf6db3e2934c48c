/// The attributes the adapter keeps.
enum AttributeName: UInt8 {
  case className, id, itemprop, role, hidden, style, ariaHidden, rel, href, datetime, property, name, content
  case lang, cite, httpEquiv, title, src
  /// Any of the `data-` attributes that carry the name of a component.
  case component

  /// The name, or nil for attributes that are not kept; `name` ends with NUL.
  init?(_ name: UnsafePointer<UInt8>) {
    func matches(_ word: StaticString) -> Bool {
      word.withUTF8Buffer { letters in
        for i in 0..<letters.count where name[i] != letters[i] { return false }
        return name[letters.count] == 0
      }
    }
    switch name[0] {
    case UInt8(ascii: "c"):
      if matches("class") {
        self = .className
      } else if matches("content") {
        self = .content
      } else if matches("cite") {
        self = .cite
      } else {
        return nil
      }
    case UInt8(ascii: "i"):
      if matches("id") { self = .id } else if matches("itemprop") { self = .itemprop } else { return nil }
    case UInt8(ascii: "r"):
      if matches("rel") { self = .rel } else if matches("role") { self = .role } else { return nil }
    case UInt8(ascii: "h"):
      if matches("href") {
        self = .href
      } else if matches("hidden") {
        self = .hidden
      } else if matches("http-equiv") {
        self = .httpEquiv
      } else {
        return nil
      }
    case UInt8(ascii: "s"):
      if matches("style") { self = .style } else if matches("src") { self = .src } else { return nil }
    case UInt8(ascii: "a"):
      if matches("aria-hidden") { self = .ariaHidden } else { return nil }
    case UInt8(ascii: "p"):
      if matches("property") { self = .property } else { return nil }
    case UInt8(ascii: "n"):
      if matches("name") { self = .name } else { return nil }
    case UInt8(ascii: "l"):
      if matches("lang") { self = .lang } else { return nil }
    case UInt8(ascii: "t"):
      if matches("title") { self = .title } else { return nil }
    case UInt8(ascii: "d"):
      if matches("datetime") {
        self = .datetime
      } else if matches("data-testid") || matches("data-component") || matches("data-module")
        || matches("data-qa")
        || matches("data-component-name") || matches("data-name") || matches("data-test-id")
        || matches("data-type")
      {
        self = .component
      } else {
        return nil
      }
    default:
      return nil
    }
  }
}
