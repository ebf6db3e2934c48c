/// A text cut into units with their classes: made once, looked at for attributions and again for accusations.
public struct ParsedText: Sendable {
  let syntax: Syntax
}
