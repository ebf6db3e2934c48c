public import Reporting

/// Pages or texts made by a template, one after another.
public struct PageRenderer: DocumentRenderer {
  private let report: HTMLReport

  /// Makes a renderer.
  public init(_ report: HTMLReport) { self.report = report }

  /// Nothing.
  public func opening() -> [UInt8] { [] }

  /// The page of one document; faults go to standard error alone.
  public func render(_ outcome: Outcome, checker: Checker) -> [UInt8] {
    guard case .report(let document) = outcome else { return [] }
    return report.render(document)
  }

  /// Nothing.
  public func separator() -> [UInt8] { [] }

  /// Nothing.
  public func closing(_ summary: RunSummary, checker: Checker) -> [UInt8] { [] }
}
