import Analysis

@testable import Reporting

/// A whole run over the samples: the report, the one without a score, an unreadable file.
enum RunOfSamples {
  static let fault = RunFault(path: "gone,: %.html", message: "no such file\n::error::or directory <&\">")

  static func bytes(_ assembly: some RunAssembly) -> [UInt8] {
    var assembly = assembly
    var out = assembly.opening()
    for report in [SampleReport.report, SampleReport.unscored] {
      out += assembly.add(assembly.piece(of: report))
    }
    out += assembly.add(assembly.piece(of: fault))
    return out + assembly.closing()
  }
}
