/// Reads the value of the one attribute of an element, with the references XML knows; a reader of our own, because
/// Foundation's XML parser is not on every platform.
struct AttributeReader {
  let value: String

  init(_ element: String) {
    let inside = element.drop { $0 != "\"" }.dropFirst()
    var text = String(inside.prefix { $0 != "\"" })
    for (reference, character) in [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#9;", "\t"), ("&#10;", "\n"), ("&#13;", "\r"),
      ("&amp;", "&"),
    ] {
      text = text.replacing(reference, with: character)
    }
    value = text
  }
}
