import Foundation

extension RunRequest {
  /// What a checker is set up with that explains, lists or tests the rules a file is judged by.
  ///
  /// - Parameter file: the file; nil for any in the working folder.
  /// - Throws: all faults of the configurations above it.
  public func checkerSettings(for file: String? = nil) throws(SetupFault) -> CheckerSettings {
    var finder = ConfigurationFinder(mode: mode, workingFolder: workingFolder)
    // The name does not matter: what a configuration says of certain files is not about packs.
    let path = PathText.absolute(file ?? "-", in: workingFolder)
    var options = finder.configuration(for: path).options
    try finder.check()
    options.merge(flags)
    let settings = Settings(options)
    return CheckerSettings(
      packs: settings.packs.map(shown), registries: settings.sources.map(shown), maxBytes: maxBytes,
      cache: cache)
  }

  /// A path as messages show it: relative, as absolute ones have no place there; elsewhere than in the folder of the
  /// process that would lead astray.
  func shown(_ path: String) -> String {
    let isHere = workingFolder == FileManager.default.currentDirectoryPath
    return isHere ? givenPaths[path] ?? PathText.relative(path, to: workingFolder) : path
  }

  /// What holds for a file, flags included, with the origin of each value.
  ///
  /// - Throws: all faults of the configurations above the file.
  public func effectiveConfiguration(for file: String) throws(SetupFault) -> String {
    var finder = ConfigurationFinder(mode: mode, workingFolder: workingFolder)
    var configuration = finder.configuration(for: PathText.absolute(file, in: workingFolder))
    try finder.check()
    configuration.options.merge(flags)
    return ConfigurationText.render(configuration, name: file, workingFolder: workingFolder)
  }
}
