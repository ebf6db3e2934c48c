import ArgumentParser
import FactCheckKit
import Foundation

/// What holds for the documents: profile, which files, which day.
struct PlanOptions: ParsableArguments {
  @Option(help: "Profile of all scores: news, analysis, opinion, agency.")
  var profile: String?

  @Option(help: ArgumentHelp("Only files that differ from a revision.", valueName: "git:revision"))
  var changed: String?

  @Option(
    help: ArgumentHelp(
      "The day on which suppressions expire (default: that of the clock).", valueName: "yyyy-mm-dd"))
  var today: String?

  func validate() throws {
    if let changed, RevisionArgument(changed).revision == nil {
      throw ValidationError("--changed takes git:REVISION, such as git:origin/main")
    }
  }

  /// The request of a run; ends with 2 where a flag cannot be used.
  func request(flags: FlagOptions, packs: PackOptions) throws -> RunRequest {
    var flags = flags
    flags.profile = profile
    var request = try packs.request(flags: flags)
    do throws(SetupFault) {
      try request.setToday(
        option: today, epoch: Environment.value("SOURCE_DATE_EPOCH"), clock: Int(Date().timeIntervalSince1970)
      )
    } catch {
      throw Output.unusable(error)
    }
    return request
  }

  /// The files of a run, in order; only those that changed where that is asked for.
  func inputs(
    _ paths: [String], standardInputName: String, workingFolder: String
  ) async throws -> [Result<InputFile, InputFault>] {
    let found = InputFinder.find(
      paths, standardInputName: standardInputName, workingFolder: workingFolder)
    guard let changed, let revision = RevisionArgument(changed).revision else { return found }
    do throws(SetupFault) {
      return try await ChangedFiles.choose(found, since: revision, workingFolder: workingFolder)
    } catch {
      throw Output.unusable(error)
    }
  }

  /// The arguments that are folders, where they are walked as a whole.
  func walked(_ paths: [String]) -> [String] {
    guard changed == nil else { return [] }
    return paths.filter { path in
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }
  }
}
