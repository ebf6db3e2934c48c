/// The attributes the adapter keeps.
enum AttributeName: UInt8 {
  case className, id, itemprop, role, hidden, style, ariaHidden, rel, href, datetime, property, name, content
  case lang, httpEquiv, title
  /// The `data-` attributes that carry the name of a component.
  case dataQA, dataName, dataType, dataTestid, dataModule, dataTestID, dataComponent, dataComponentName

  /// True where the value is made of tokens that tell what an element is.
  var holdsTokens: Bool { self == .className || self == .id || isComponent }

  var isComponent: Bool { rawValue >= AttributeName.dataQA.rawValue }

  /// The name in any case, or nil for attributes that are not kept.
  init?(_ name: UnsafeBufferPointer<UInt8>) {
    func matches(_ word: StaticString) -> Bool {
      word.withUTF8Buffer { letters in
        for i in 0..<letters.count where ASCII.lower(name[i]) != letters[i] { return false }
        return true
      }
    }
    // Most names are of a length that none of these has, or differ in the first letter.
    switch name.count {
    case 2 where matches("id"): self = .id
    case 3 where matches("rel"): self = .rel
    case 4 where matches("href"): self = .href
    case 4 where matches("role"): self = .role
    case 4 where matches("name"): self = .name
    case 4 where matches("lang"): self = .lang
    case 5 where matches("class"): self = .className
    case 5 where matches("title"): self = .title
    case 5 where matches("style"): self = .style
    case 6 where matches("hidden"): self = .hidden
    case 7 where matches("content"): self = .content
    case 7 where matches("data-qa"): self = .dataQA
    case 8 where matches("itemprop"): self = .itemprop
    case 8 where matches("datetime"): self = .datetime
    case 8 where matches("property"): self = .property
    case 9 where matches("data-name"): self = .dataName
    case 9 where matches("data-type"): self = .dataType
    case 10 where matches("http-equiv"): self = .httpEquiv
    case 11 where matches("aria-hidden"): self = .ariaHidden
    case 11 where matches("data-testid"): self = .dataTestid
    case 11 where matches("data-module"): self = .dataModule
    case 12 where matches("data-test-id"): self = .dataTestID
    case 14 where matches("data-component"): self = .dataComponent
    case 19 where matches("data-component-name"): self = .dataComponentName
    default: return nil
    }
  }
}
