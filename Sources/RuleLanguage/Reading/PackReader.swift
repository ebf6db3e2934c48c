import MarkedYAML
import TextCore

/// Reads the files of one pack into its syntax tree.
struct PackReader {
  static let fileKeys = [
    "factcheck", "pack", "needs", "extends", "refs", "lexicons", "tables", "marks", "rules",
  ]
  static let packKeys = ["id", "version", "language", "license", "title", "description", "extends"]
  /// The schema this program reads.
  static let schema = 1

  /// The tree of a pack, or nil where no file of it says which pack it is.
  static func read(_ source: PackSource, index: Int, _ faults: inout Faults) -> PackSyntax? {
    var parsed: [Int] = []
    for file in source.ruleFiles {
      var diagnostics: [Diagnostic] = []
      let document = MarkedDocument.parse(file: file.name, bytes: file.bytes, diagnostics: &diagnostics)
      faults.add(diagnostics)
      guard let document else { continue }
      faults.documents.append(document)
      parsed.append(faults.documents.count - 1)
    }
    var pack: PackSyntax?
    var others = PackSyntax(
      id: SyntaxText(text: "", node: MarkedNode(.sequence([]), mark: Mark(line: 1, column: 1)), file: 0))
    for file in parsed { readFile(file, into: &others, identity: &pack, &faults) }
    guard var found = pack else {
      let name = source.files.first?.name ?? "pack.yml"
      if !faults.hasErrors {
        faults.add([Diagnostic(.missingKey, "no file of the pack has the key `pack`", file: name)])
      }
      return nil
    }
    found.extends += others.extends
    found.references = others.references
    found.lexicons = others.lexicons
    found.tables = others.tables
    found.marks = others.marks
    found.rules = others.rules
    found.overrides = others.overrides
    found.source = index
    return found
  }

  private static func readFile(
    _ file: Int, into pack: inout PackSyntax, identity: inout PackSyntax?, _ faults: inout Faults
  ) {
    let root = faults.documents[file].root
    guard let fields = Fields(root, file: file, what: "a rule file", allowed: fileKeys, &faults) else {
      return
    }
    checkSchema(fields, &faults)
    for need in fields.texts("needs", &faults) {
      faults.add(
        .unknownNeed, "this program has no feature `\(need.text)`", hint: "a later version may have it",
        at: need.place)
    }
    if let node = fields.node("pack"), let read = readIdentity(node, file, &faults) {
      if identity == nil {
        identity = read
      } else {
        faults.add(.duplicateID, "the pack is named twice", at: Place(file: file, mark: node.mark))
      }
    }
    pack.extends += fields.texts("extends", &faults)
    readReferences(fields, into: &pack, &faults)
    LexiconReader.read(fields, into: &pack, &faults)
    MarkReader.read(fields, into: &pack, &faults)
    guard let rules = fields.node("rules") else { return }
    guard let items = rules.items else {
      if !rules.isNull {
        faults.add(.wrongType, "`rules` is a list, not \(rules.kindName)", at: fields.valuePlace("rules"))
      }
      return
    }
    for item in items { RuleReader.read(item, file: file, into: &pack, &faults) }
  }

  private static func checkSchema(_ fields: Fields, _ faults: inout Faults) {
    guard let node = fields.node("factcheck") else {
      faults.add(
        .schemaVersion, "the file does not say which schema it is written in",
        hint: "begin it with `factcheck: 1`",
        at: Place(file: fields.file, mark: Mark(line: 1, column: 1)))
      return
    }
    guard node.value == .integer(schema) else {
      faults.add(
        .schemaVersion, "schema \(node.text ?? "") is not known; this program reads schema \(schema)",
        at: fields.valuePlace("factcheck"))
      return
    }
  }

  private static func readIdentity(_ node: MarkedNode, _ file: Int, _ faults: inout Faults) -> PackSyntax? {
    guard let fields = Fields(node, file: file, what: "`pack`", allowed: packKeys, &faults),
      fields.demand("id", &faults), let id = fields.text("id", &faults)
    else { return nil }
    Names.check(id.text, "a pack's id", at: id.place, &faults)
    var pack = PackSyntax(id: id)
    if fields.demand("version", &faults), let version = fields.text("version", &faults) {
      if Version(version.text) == nil {
        faults.add(.badID, "a version is three numbers such as 1.0.0", at: version.place)
      }
      pack.version = version.text
    }
    if let language = fields.text("language", &faults) { pack.language = language.text }
    pack.extends = fields.texts("extends", &faults)
    return pack
  }

  private static func readReferences(_ fields: Fields, into pack: inout PackSyntax, _ faults: inout Faults) {
    guard let node = fields.node("refs"), !node.isNull else { return }
    guard let pairs = node.pairs else {
      faults.add(.wrongType, "`refs` is a mapping, not \(node.kindName)", at: fields.valuePlace("refs"))
      return
    }
    for pair in pairs {
      let place = Place(file: fields.file, mark: pair.mark)
      guard
        let entry = Fields(
          pair.value, file: fields.file, what: "a reference", allowed: ["title", "url"], &faults)
      else { continue }
      guard entry.demand("title", &faults), let title = entry.text("title", &faults) else { continue }
      if pack.references.contains(where: { $0.key == pair.key }) {
        faults.add(.duplicateID, "the reference `\(pair.key)` is defined twice", at: place)
        continue
      }
      let url = entry.text("url", &faults)?.text ?? ""
      pack.references.append(ReferenceSyntax(key: pair.key, place: place, title: title.text, url: url))
    }
  }
}
