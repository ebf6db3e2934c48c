import MarkedYAML
import RuleLanguage

/// The lexicons and marks of pack files as written, with their lines, for messages.
struct WrittenLexicons {
  /// An entry as written.
  struct Entry {
    var text: String
    var line: Int
  }

  /// A lexicon of a list or of a map from entries to values.
  struct Lexicon {
    /// `pack:name`, as in the compiled rules.
    var fullName: String
    var name: String
    var file: String
    var line: Int
    var entries: [Entry]
    /// True where entries carry values, which makes it a table that code may read.
    var isValued: Bool
  }

  /// A mark's name and place.
  struct Mark {
    var name: String
    var file: String
    var line: Int
  }

  private(set) var lexicons: [Lexicon] = []
  private(set) var marks: [Mark] = []

  /// Reads packs that have been compiled without a fault.
  init(_ packs: [PackSource]) {
    for pack in packs {
      var documents: [(name: String, document: MarkedDocument)] = []
      for file in pack.files where file.name.hasSuffix(".yml") || file.name.hasSuffix(".yaml") {
        var ignored: [Diagnostic] = []
        guard let document = MarkedDocument.parse(file: file.name, bytes: file.bytes, diagnostics: &ignored)
        else { continue }
        documents.append((file.name, document))
      }
      let id = documents.lazy.compactMap { $0.document.root["pack"]?["id"]?.text }.first ?? ""
      for (name, document) in documents { read(document.root, pack: id, file: name) }
    }
  }

  private mutating func read(_ root: MarkedNode, pack: String, file: String) {
    for pair in root["marks"]?.pairs ?? [] {
      marks.append(Mark(name: pair.key, file: file, line: pair.mark.line))
    }
    for pair in root["lexicons"]?.pairs ?? [] {
      guard let inner = pair.value.pairs else {
        add(pair.key, pair, pack, file)
        continue
      }
      // A data file; its rows are a table as well, which code may read.
      if inner.contains(where: { $0.key == "file" && $0.value.text != nil }) { continue }
      if !inner.isEmpty, inner.allSatisfy({ $0.value.text == nil }) {
        for child in inner { add("\(pair.key)-\(child.key)", child, pack, file) }
      } else {
        add(pair.key, pair, pack, file)
      }
    }
  }

  private mutating func add(_ name: String, _ pair: MarkedPair, _ pack: String, _ file: String) {
    var entries: [Entry] = []
    for item in pair.value.items ?? [] {
      if let text = item.text { entries.append(Entry(text: text, line: item.mark.line)) }
    }
    for inner in pair.value.pairs ?? [] { entries.append(Entry(text: inner.key, line: inner.mark.line)) }
    lexicons.append(
      Lexicon(
        fullName: "\(pack):\(name)", name: name, file: file, line: pair.mark.line, entries: entries,
        isValued: pair.value.pairs != nil))
  }
}
