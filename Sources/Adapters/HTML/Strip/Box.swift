/// Elements whose end tag ends all that is open inside them, by the HTML standard.
///
/// The parser is one of HTML 4: for it the end tag of an element it does not know, or of a list, ends no open
/// `div`, so that a forgotten `</div>` inside a menu makes the rest of the page part of the menu.
enum Box: UInt8, CaseIterable {
  case div, article, aside, section, nav, header, footer, main, figure, figcaption, hgroup, details, dialog
  case ul, ol, dl, menu, blockquote, center, address, fieldset
  /// Cells and tables: what is open around them is out of reach inside.
  case td, th, tr, table

  /// True where the end tags of the boxes outside do not reach inside.
  var isWall: Bool { self == .table }
  /// True for parts of a table, which end one another.
  var isPart: Bool { self == .td || self == .th || self == .tr }
}
