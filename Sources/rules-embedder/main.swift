// Writes all files under a folder into one Swift file, as string literals: `rules-embedder FOLDER OUTPUT`.
// Run by the build plugin `EmbedRules`; no part of the program.
import Foundation

let arguments = CommandLine.arguments
guard arguments.count == 3 else {
  FileHandle.standardError.write(Data("usage: rules-embedder FOLDER OUTPUT\n".utf8))
  exit(2)
}
let folder = URL(fileURLWithPath: arguments[1]).standardizedFileURL
/// Kinds of files that the program reads; guides and schemas stay outside.
let kinds: Set<String> = ["yml", "tsv", "mustache", "css", "js"]
var files: [(name: String, text: String)] = []
let walk = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
while let file = walk?.nextObject() as? URL {
  guard kinds.contains(file.pathExtension), let data = try? Data(contentsOf: file) else { continue }
  let name = String(file.standardizedFileURL.path.dropFirst(folder.path.count + 1))
  files.append((name, String(decoding: data, as: UTF8.self)))
}
files.sort { $0.name < $1.name }

// A raw literal needs more number signs than any quotation mark in the text is followed by.
func fence(for text: String) -> String {
  var longest = 0
  var run = -1
  for byte in text.utf8 {
    if byte == UInt8(ascii: "\"") {
      run = 0
    } else if byte == UInt8(ascii: "#"), run >= 0 {
      run += 1
      longest = max(longest, run)
    } else if byte == UInt8(ascii: "\\") {
      run = 0
    } else {
      run = -1
    }
  }
  return String(repeating: "#", count: longest + 1)
}

var out = "// Generated from Rules/ by rules-embedder; not to be edited.\n\n"
out += "/// The files of `Rules/` that came with this build.\nenum EmbeddedRules {\n"
out += "  /// Names relative to `Rules/`, sorted, with their texts.\n"
out += "  static let files: [(name: StaticString, text: StaticString)] = [\n"
for file in files {
  let fence = fence(for: file.text)
  let text = file.text.replacingOccurrences(of: "\r\n", with: "\n")
  out += "    (\"\(file.name)\", \(fence)\"\"\"\n\(text)\n\"\"\"\(fence)),\n"
}
out += "  ]\n}\n"
do {
  try Data(out.utf8).write(to: URL(fileURLWithPath: arguments[2]), options: .atomic)
} catch {
  FileHandle.standardError.write(Data("rules-embedder: \(error)\n".utf8))
  exit(1)
}
