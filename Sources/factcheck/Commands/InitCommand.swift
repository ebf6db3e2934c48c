import ArgumentParser
import FactCheckKit
import Foundation

/// `factcheck init`: a commented configuration to begin with.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Writes a commented .factcheck.yml into a folder.")

  @Argument(help: "The folder.")
  var folder = "."

  func run() throws {
    let path = (folder == "." ? "" : folder + "/") + ConfigurationFile.name
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      let reason =
        errno == EEXIST
        ? "it exists already and stays as it is" : String(cString: strerror(errno)).lowercased()
      throw Output.unusable(SetupFault("\(path): error: \(reason)"))
    }
    defer { close(descriptor) }
    guard Output.write(Array(ConfigurationTemplate.text.utf8), to: descriptor) else {
      throw Output.unusable(SetupFault("\(path): error: \(String(cString: strerror(errno)).lowercased())"))
    }
    Output.standard("\(path): written\n")
  }
}
