/// The elements the adapter knows by name.
enum HTMLTag: UInt8, CaseIterable {
  case other
  case html, head, body, title, meta, link
  case h1, h2, h3, h4, h5, h6
  case p, div, span, br, hr, pre
  case a, q, b, strong, em, i, time, img, sup
  case ul, ol, li, dl, dt, dd
  case table, tbody, tr, td, th
  case blockquote, cite, figure, figcaption, picture, video, audio, iframe
  case article, main, section, header, footer, aside, nav, form, address, label, input
  case frameset, frame, noframes

  private static let byName: [String: HTMLTag] = Dictionary(
    uniqueKeysWithValues: allCases.map { ("\($0)", $0) })

  /// The element of a lower-case name; `other` for all names not listed.
  init(name: String) { self = HTMLTag.byName[name] ?? .other }

  /// 1 to 6 for headings, 0 for other elements.
  var headingRank: Int {
    rawValue >= HTMLTag.h1.rawValue && rawValue <= HTMLTag.h6.rawValue
      ? Int(rawValue - HTMLTag.h1.rawValue) + 1 : 0
  }
}
