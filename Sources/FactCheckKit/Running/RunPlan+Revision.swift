import Analysis

extension RunPlan {
  /// The findings that the files of a run had at a revision.
  ///
  /// A file that is as it was needs no second look; of the others the old content is judged by the same desk.
  func revisionBaseline(
    _ inputs: [Result<InputFile, InputFault>], revision: String, form: InputForm
  ) async throws(SetupFault) -> RevisionBaseline {
    let repository = try await GitRepository(containing: request.workingFolder)
    let commit = try await repository.commit(revision)
    var oldPaths: [String: String?] = [:]
    for change in try await repository.changes(since: commit) { oldPaths[change.path] = change.oldPath }
    let tracked = try await repository.files(at: commit)
    var result = RevisionBaseline()
    var asked: [String: [InputFile]] = [:]
    for case .success(let file) in inputs where !file.isStandardInput {
      let path = absolutePath(of: file.path)
      let inside = PathText.relative(path, to: repository.folder)
      if let old = oldPaths[inside] {
        if let old { asked[old, default: []].append(file) }
      } else if tracked.contains(inside) {
        result.addUnchanged(path)
      }
    }
    let reference = reference
    let paths = asked.keys.sorted(by: PathText.precedes)
    try await repository.contents(of: paths, at: commit, maxBytes: request.maxBytes) { path, bytes in
      guard let bytes else { return }
      for file in asked[path] ?? [] {
        let now = absolutePath(of: file.path)
        let desk = reference.desk(forPath: file.path)
        for (report, record) in desk.checker.reports(
          onBytes: bytes, path: file.path, form: form,
          review: { reference.review(path: file.path, record: $0) })
        {
          for finding in report.findings where finding.status == .active {
            result.add(finding.fingerprint, of: DocumentKey(path: now, record: record))
          }
        }
      }
    }
    return result
  }
}
