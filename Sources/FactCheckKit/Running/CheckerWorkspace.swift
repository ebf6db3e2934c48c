import Analysis
import TextCore

/// Room a worker keeps from one document to the next.
struct CheckerWorkspace: Sendable {
  var tokens = TokenizerWorkspace()
  var analysis = AnalysisWorkspace()
}
