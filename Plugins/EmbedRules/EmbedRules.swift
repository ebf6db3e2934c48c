import Foundation
import PackagePlugin

/// Puts every file under `Rules/` into the library, so that the program needs no files beside it.
///
/// A digest of the rules and of the sources that compile them goes with it: compiled packs that are kept from one run
/// to the next name it. `.embedInCode` writes one integer literal a byte, which takes the compiler minutes for a table of a
/// megabyte; this writes one string literal a file.
@main
struct EmbedRules: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let rules = context.package.directoryURL.appending(path: "Rules")
    let sources = context.package.directoryURL.appending(path: "Sources")
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedRules.swift")
    let digest = context.pluginWorkDirectoryURL.appending(path: "EmbeddedBuild.swift")
    let inputs = (files(in: rules) + files(in: sources)).sorted { $0.path < $1.path }
    return [
      .buildCommand(
        displayName: "Embedding Rules", executable: try context.tool(named: "rules-embedder").url,
        arguments: [rules.path, sources.path, output.path, digest.path], inputFiles: inputs,
        outputFiles: [output, digest])
    ]
  }

  private func files(in folder: URL) -> [URL] {
    var found: [URL] = []
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: [.isRegularFileKey])
    while let file = files?.nextObject() as? URL {
      if (try? file.resourceValues(forKeys: [.isRegularFileKey]))?.isRegularFile == true {
        found.append(file)
      }
    }
    return found
  }
}
