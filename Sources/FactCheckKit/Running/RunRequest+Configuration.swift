extension RunRequest {
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
