import Analysis
import Foundation

/// What `factcheck suppress` does: one entry more in an ignore file.
public struct SuppressAction: Sendable {
  private let fingerprint: String
  private let reason: String
  private let owner: String?
  private let until: Day?

  /// Checks the words of a command line.
  ///
  /// - Throws: a fault where the fingerprint, the reason or the day cannot be used.
  public init(
    fingerprint: String, reason: String, owner: String?, until: String?
  ) throws(SetupFault) {
    guard IgnoreFile.isFingerprint(fingerprint) else {
      throw SetupFault(
        "error: `\(fingerprint)` is no fingerprint: it has 16 hexadecimal digits, and `--format json` prints it with each finding"
      )
    }
    self.fingerprint = fingerprint.lowercased()
    self.reason = reason.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    self.owner = owner
    if self.reason.isEmpty {
      throw SetupFault("error: a suppression needs a reason that says why the finding stands")
    }
    self.until = until.flatMap { Day(iso: $0) }
    if let until, self.until == nil {
      throw SetupFault("error: --until takes a day of the calendar as YYYY-MM-DD, not `\(until)`")
    }
  }

  /// What the documents of a run say about the fingerprint: the rule, and for findings about a document its file.
  ///
  /// - Throws: a fault where no document has such a finding.
  public func place(in records: [ReviewRecord]) throws(SetupFault) -> (rule: String, files: [String]) {
    let found = records.compactMap { record in
      record.items.first { $0.fingerprint == fingerprint }.map { (record, $0) }
    }
    guard let (_, item) = found.first else {
      if let known = records.flatMap(\.suppressed).first(where: { $0.fingerprint == fingerprint }) {
        throw SetupFault("error: the finding \(fingerprint) (\(known.rule)) is suppressed already")
      }
      throw SetupFault(
        "error: no finding has the fingerprint \(fingerprint); name the files it may stand in, or its rule with --rule"
      )
    }
    // Findings about documents are alike in all of them, so each file is named.
    return (item.rule, item.isOfDocument ? found.map(\.0.path) : [])
  }

  /// Appends the entry, or one entry for each file, and returns the line to print.
  ///
  /// - Parameters:
  ///   - files: absolute paths of the only files it is about; empty for all.
  ///   - file: the ignore file as given.
  ///   - checker: knows which rules may be suppressed.
  public func write(
    rule: String, files: [String], file: String, workingFolder: String, checker: Checker
  ) throws(SetupFault) -> String {
    if let fault = Suppression.fault(ofRule: rule) { throw SetupFault("error: \(fault)") }
    guard let known = checker.rules.rules.first(where: { $0.id == rule || $0.renamedFrom == rule }) else {
      throw SetupFault("error: no pack has the rule \(rule)")
    }
    guard known.isSuppressible else { throw SetupFault("error: the rule \(rule) may not be suppressed") }
    let target = PathText.absolute(file, in: workingFolder)
    let suppression = Suppression(rule: rule, reason: reason, owner: owner, until: until)
    var bytes: [UInt8]
    do throws(InputFault) {
      bytes = try FileBytes.found(target) ?? []
    } catch {
      // Writing would put one entry in the place of all there are.
      throw SetupFault("\(file): error: the ignore file cannot be read: \(error.message)")
    }
    let folder = PathText.folder(of: target)
    let paths: [String?] = files.isEmpty ? [nil] : files.map { PathText.relative($0, to: folder) }
    for path in paths {
      bytes = try IgnoreWriter.append(
        fingerprint: fingerprint, suppression: suppression, path: path, to: bytes, shownName: file)
    }
    do {
      try Data(bytes).write(to: URL(fileURLWithPath: target), options: .atomic)
    } catch {
      throw SetupFault("\(file): error: the ignore file cannot be written")
    }
    return "\(file): \(rule) \(fingerprint) suppressed"
  }
}
