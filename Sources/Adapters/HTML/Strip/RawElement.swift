/// Elements cut with their content.
enum RawElement: UInt8, CaseIterable {
  case script, style, svg, noscript, template, iframe, textarea, object, canvas

  var name: StaticString {
    switch self {
    case .script: "script"
    case .style: "style"
    case .svg: "svg"
    case .noscript: "noscript"
    case .template: "template"
    case .iframe: "iframe"
    case .textarea: "textarea"
    case .object: "object"
    case .canvas: "canvas"
    }
  }

  /// True where one without an end tag reaches to the end of the page.
  var reachesEnd: Bool { self == .script || self == .style }

  /// True where one may stand inside another.
  var nests: Bool { !reachesEnd && self != .textarea && self != .iframe }
}
