public import Reporting

/// One output of a run: how pieces are made on the workers, and who writes them in order.
public struct RunOutput {
  /// Makes the contribution of one document; called on any worker.
  ///
  /// Takes the outcome with the rules of the checker that made it, the same outcome with the rules all
  /// documents of the run share, and the checker.
  let make: @Sendable (Outcome, Outcome, Checker) -> any Sendable
  /// Puts contributions together.
  let writer: any RunWriter

  /// An output whose documents stand one after another.
  ///
  /// - Parameter write: takes bytes in order; false where nobody reads them any more.
  public init(_ renderer: any DocumentRenderer, write: @escaping ([UInt8]) -> Bool) {
    // Pages are made with the rules they were set up with, all others with those of the checker.
    let isShared = renderer is PageRenderer
    make = { renderer.render(isShared ? $1 : $0, checker: $2) }
    writer = RendererWriter(renderer: renderer, write: write)
  }

  /// An output about the run as a whole.
  ///
  /// - Parameter write: takes bytes in order; false where nobody reads them any more.
  public init<Assembly: RunAssembly>(_ assembly: Assembly, write: @escaping ([UInt8]) -> Bool) {
    make = { _, outcome, _ in RunOutput.piece(of: outcome, for: assembly) }
    writer = AssemblyWriter(assembly: assembly, write: write)
  }

  /// A folder with a page a document and an `index.html` that lists them.
  ///
  /// - Parameter write: takes the name of a file and all its bytes; false where it cannot be written.
  public init(pages: HTMLReport, index: HTMLIndex, write: @escaping (String, [UInt8]) -> Bool) {
    make = { _, outcome, _ in
      guard let row = RunOutput.piece(of: outcome, for: index) else { return PageFolderWriter.Piece?.none }
      guard case .report(let report) = outcome else {
        return PageFolderWriter.Piece(row: row, id: "", page: nil)
      }
      return PageFolderWriter.Piece(row: row, id: report.text.document.id, page: pages.render(report))
    }
    writer = PageFolderWriter(index: index, write: write)
  }

  private static func piece<Assembly: RunAssembly>(of outcome: Outcome, for assembly: Assembly) -> Assembly
    .Piece?
  {
    switch outcome {
    case .report(let report): assembly.piece(of: report)
    case .fault(let fault):
      assembly.piece(
        of: RunFault(path: fault.path, id: fault.id, line: fault.line, message: fault.message))
    case .reading: nil
    }
  }
}
