import RuleLanguage
import TextCore

/// The bytes of everything a set-up is made from beside what came with the program.
struct PackSources {
  /// The packs given by path.
  let packs: [PackSource]
  /// Registry files in the order given.
  let registries: [PackFile]

  /// Reads the files; throws where one is missing.
  init(_ settings: CheckerSettings) throws(SetupFault) {
    var packs: [PackSource] = []
    for path in settings.packs { packs.append(try RuleFiles.pack(at: path)) }
    self.packs = packs
    var registries: [PackFile] = []
    for path in settings.registries {
      guard let bytes = FileBytes.content(path) else {
        throw SetupFault("\(path): error: this registry file cannot be read")
      }
      registries.append(PackFile(name: path, bytes: bytes))
    }
    self.registries = registries
  }

  /// SHA-256 of the build, which stands for the program and its own rule files, and of names and bytes of all files.
  var key: [UInt8] {
    var parts: [[UInt8]] = [Array(EmbeddedBuild.digest.utf8)]
    // Lengths go before contents, so that no two lists of files read alike.
    func add(_ bytes: [UInt8]) {
      parts.append(withUnsafeBytes(of: UInt64(bytes.count).littleEndian) { Array($0) })
      parts.append(bytes)
    }
    for pack in packs {
      add([UInt8(ascii: "p")])
      for file in pack.files {
        add(Array(file.name.utf8))
        add(file.bytes)
      }
    }
    for file in registries {
      add([UInt8(ascii: "r")])
      add(Array(file.name.utf8))
      add(file.bytes)
    }
    return SHA256.digest(parts)
  }
}
