import ArgumentParser
import FactCheckKit
import Foundation

/// What holds for the documents: configuration, profile, which files, which day.
struct PlanOptions: Equatable {
  /// The configuration to be used alone instead of those above each file.
  var config: String?
  var usesNoConfig = false
  var profile: String?
  /// The revision that files must differ from.
  var changed: String?
  /// The day on which suppressions expire; nil for that of the clock.
  var today: String?

  /// What cannot be used, if anything.
  var problem: String? {
    if config != nil, usesNoConfig { return "--config and --no-config exclude each other" }
    if let changed, RevisionArgument(changed).revision == nil {
      return "--changed takes git:REVISION, such as git:origin/main"
    }
    return nil
  }

  /// The request of a run; ends with 2 where a flag cannot be used.
  func request(flags: FlagOptions, packs: PackOptions) throws -> RunRequest {
    var flags = flags
    flags.packs = packs.packs
    flags.environmentPacks = Environment.value("FACTCHECK_RULES") ?? ""
    flags.profile = profile
    var request = RunRequest(workingFolder: FileManager.default.currentDirectoryPath)
    do throws(SetupFault) {
      request.flags = try flags.options(workingFolder: request.workingFolder)
      try request.setToday(
        option: today, epoch: Environment.value("SOURCE_DATE_EPOCH"), clock: Int(Date().timeIntervalSince1970)
      )
    } catch {
      throw Output.unusable(error)
    }
    request.givenPaths = flags.givenPaths(workingFolder: request.workingFolder)
    request.cache = packs.cache
    request.mode = usesNoConfig ? .none : config.map { .file($0) } ?? .above
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
