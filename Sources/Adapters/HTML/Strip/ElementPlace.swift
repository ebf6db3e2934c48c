/// Where an element belongs, as far as the parser puts in tags that a page leaves out.
enum ElementPlace: UInt8 {
  case elsewhere
  case html, head, body
  /// Belongs in the head.
  case headPart
  /// Stands beside the body instead of in it.
  case frames
}
