import ArgumentParser
import FactCheckKit
import Foundation

/// Writes to the two standard streams by descriptor; a closed pipe is success, anything else that keeps bytes from being
/// written a fault.
enum Output {
  /// Writes a text; ends the program where that is not possible.
  static func standard(_ text: String) { standard(Array(text.utf8)) }

  static func error(_ text: String) { _ = write(Array(text.utf8), to: STDERR_FILENO) }

  /// Prints a fault of the setup; the result ends the program with 2.
  static func unusable(_ fault: SetupFault) -> ExitCode {
    error(fault.description)
    return ExitCode(ExitStatus.unusable.rawValue)
  }

  /// Writes all bytes; ends the program where that is not possible.
  static func standard(_ bytes: [UInt8]) {
    guard !write(bytes, to: STDOUT_FILENO), let message = fault(errno) else { return }
    error("standard output: error: \(message)\n")
    exit(ExitStatus.incomplete.rawValue)
  }

  /// What the system says of a failed write; nil where only the reader went away.
  static func fault(_ code: Int32) -> String? {
    code == EPIPE ? nil : String(cString: strerror(code)).lowercased()
  }

  /// Writes all bytes to a descriptor; false where that fails, and `errno` says why.
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var sent = 0
    while sent < bytes.count {
      let count = bytes.withUnsafeBytes {
        Foundation.write(descriptor, $0.baseAddress?.advanced(by: sent), bytes.count - sent)
      }
      if count < 0 {
        if errno == EINTR { continue }
        return false
      }
      sent += count
    }
    return true
  }

  /// Says that a rule does not exist, with the nearest one, and gives the exit code to throw.
  static func unknownRule(_ id: String, _ checker: Checker) -> ExitCode {
    let hint = RuleView(checker).suggestion(for: id).map { "; did you mean \($0)?" } ?? ""
    error("no rule \(id)\(hint)\n")
    return ExitCode(ExitStatus.unusable.rawValue)
  }
}
