import ArgumentParser
import Foundation
import Reporting

/// How text looks in the terminal.
struct StyleOptions: Equatable {
  /// When colour is used.
  enum ColourChoice: String, ExpressibleByArgument, CaseIterable {
    case auto, always, never
  }

  var colour = ColourChoice.auto
  /// Only scores and counts.
  var quiet = false
  /// Notes with why and fix, the whole ledger, what was not assessed.
  var verbose = false
  /// Lists findings that are suppressed or held by the baseline, too.
  var showSuppressed = false

  /// The style for standard output, after flags, environment and terminal.
  var style: TerminalStyle {
    TerminalStyle(colours: hasColour ? depth : .none, columns: columns)
  }

  /// The style for files: no colour, the width of a page.
  var plain: TerminalStyle { TerminalStyle(hasColour: false, columns: 80) }

  var detail: TextReport.Detail { quiet ? .quiet : verbose ? .verbose : .normal }

  private var depth: TerminalStyle.Colours {
    let isExtended =
      Environment.value("TERM")?.contains("256color") == true
      || ["truecolor", "24bit"].contains(Environment.value("COLORTERM") ?? "")
    return isExtended ? .extended : .basic
  }

  private var hasColour: Bool {
    switch colour {
    case .always: return true
    case .never: return false
    case .auto: break
    }
    if let none = Environment.value("NO_COLOR"), !none.isEmpty { return false }
    if let force = Environment.value("FORCE_COLOR"), !force.isEmpty, force != "0" { return true }
    if Environment.value("TERM") == "dumb" { return false }
    return isatty(STDOUT_FILENO) == 1
  }

  private var columns: Int {
    var size = winsize()
    if isatty(STDOUT_FILENO) == 1, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 {
      return Int(size.ws_col)
    }
    if let columns = Environment.value("COLUMNS").flatMap({ Int($0) }) { return columns }
    return 80
  }
}
