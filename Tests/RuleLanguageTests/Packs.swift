import Foundation
import MarkedYAML
import RuleLanguage
import TextCore

/// Packs for tests: from texts and from the fixtures of the repository.
enum Packs {
  /// The root of the repository.
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static let inflector: Inflector = {
    let url = root.appendingPathComponent("Rules/morphology/irregular.tsv")
    let bytes = (try? Data(contentsOf: url)).map { Array($0) } ?? []
    return Inflector(irregular: IrregularForms(tsv: bytes))
  }()

  /// All files under a folder, or the one file, with names relative to the root.
  static func source(_ paths: String...) -> PackSource {
    var files: [PackFile] = []
    for path in paths {
      let url = path.hasPrefix("/") ? URL(fileURLWithPath: path) : root.appendingPathComponent(path)
      var isFolder: ObjCBool = false
      if FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder), isFolder.boolValue {
        for name in (try? FileManager.default.subpathsOfDirectory(atPath: url.path)) ?? [] {
          var isInner: ObjCBool = false
          let full = url.appendingPathComponent(name)
          guard FileManager.default.fileExists(atPath: full.path, isDirectory: &isInner), !isInner.boolValue,
            let data = try? Data(contentsOf: full)
          else { continue }
          files.append(PackFile(name: path + "/" + name, bytes: Array(data)))
        }
      } else if let data = try? Data(contentsOf: url) {
        files.append(PackFile(name: path, bytes: Array(data)))
      }
    }
    return PackSource(files: files)
  }

  static func compile(_ sources: PackSource..., provided: [ProvidedLexicon] = []) -> CompileResult {
    PackCompiler(abbreviations: .none, inflector: inflector, provided: provided).compile(packs: sources)
  }

  /// A pack of one file whose body follows the head.
  static func pack(_ body: String, id: String = "test", file: String = "pack.yml") -> PackSource {
    let head = "factcheck: 1\npack: {id: \(id), version: 1.0.0}\n"
    return PackSource(files: [PackFile(name: file, bytes: Array((head + body).utf8))])
  }

  /// The diagnostics of a result as text.
  static func text(_ result: CompileResult, _ sources: PackSource...) -> String {
    DiagnosticRenderer(files: sources.flatMap(\.files).map { ($0.name, $0.bytes) }).render(result.diagnostics)
  }
}
