/// Chooses the files of a run that differ from a revision, before any of them is read.
public enum ChangedFiles {
  /// The inputs that changed since the work left a revision; standard input, faults and files that git does not know stay.
  ///
  /// - Parameter workingFolder: absolute.
  public static func choose(
    _ inputs: [Result<InputFile, InputFault>], since revision: String, workingFolder: String
  ) async throws(SetupFault) -> [Result<InputFile, InputFault>] {
    let repository = try await GitRepository(containing: workingFolder)
    let base = try await repository.mergeBase(revision)
    let changed = Set(try await repository.changes(since: base).map(\.path))
    let tracked = try await repository.files(at: base)
    return inputs.filter { input in
      guard case .success(let file) = input, !file.isStandardInput else { return true }
      let path = PathText.absolute(file.path, in: workingFolder)
      let inside = PathText.relative(path, to: repository.folder)
      // Of a file that git does not know, or knows as a link, it cannot say that it is as it was.
      return changed.contains(inside) || !tracked.contains(inside)
    }
  }
}
