/// The files a page is made of: Mustache templates, style and script.
///
/// They are data (`Rules/templates`), so that a newsroom can replace the page by its own.
public struct HTMLTemplates: Sendable {
  /// The template of the page of one document.
  public var page: String
  /// The template of the list of several documents.
  public var index: String
  /// The style of both.
  public var style: String
  /// The script of both.
  public var script: String

  /// Names the files.
  public init(page: String, index: String, style: String, script: String) {
    self.page = page
    self.index = index
    self.style = style
    self.script = script
  }
}
