import MarkedYAML

/// Reads the `lexicons` and `tables` of a file: lists, trees, valued maps and data files.
enum LexiconReader {
  static let fileKeys = ["file", "key", "where"]

  static func read(_ fields: Fields, into pack: inout PackSyntax, _ faults: inout Faults) {
    if let node = fields.node("lexicons"), !node.isNull {
      if let pairs = node.pairs {
        for pair in pairs { readLexicon(pair, fields.file, into: &pack, &faults) }
      } else {
        faults.add(
          .wrongType, "`lexicons` is a mapping, not \(node.kindName)", at: fields.valuePlace("lexicons"))
      }
    }
    guard let node = fields.node("tables"), !node.isNull else { return }
    guard let pairs = node.pairs else {
      faults.add(.wrongType, "`tables` is a mapping, not \(node.kindName)", at: fields.valuePlace("tables"))
      return
    }
    for pair in pairs {
      let place = Place(file: fields.file, mark: pair.mark)
      Names.check(pair.key, "a table's name", at: place, &faults)
      guard let table = table(pair.value, pair.key, place, &faults) else { continue }
      pack.tables.append(table)
    }
  }

  private static func readLexicon(
    _ pair: MarkedPair, _ file: Int, into pack: inout PackSyntax, _ faults: inout Faults
  ) {
    let place = Place(file: file, mark: pair.mark)
    Names.check(pair.key, "a lexicon's name", at: place, &faults)
    guard let pairs = pair.value.pairs else {
      add(pair.key, place, pair.value, into: &pack, &faults)
      return
    }
    if pairs.contains(where: { $0.key == "file" && $0.value.text != nil }) {
      guard let table = table(pair.value, pair.key, place, &faults) else { return }
      pack.lexicons.append(LexiconSyntax(name: pair.key, place: place, content: .table(table)))
      return
    }
    let isTree = !pairs.isEmpty && pairs.allSatisfy { $0.value.text == nil }
    guard isTree else {
      add(pair.key, place, pair.value, into: &pack, &faults)
      return
    }
    for child in pairs {
      let place = Place(file: file, mark: child.mark)
      Names.check(child.key, "a lexicon's name", at: place, &faults)
      add("\(pair.key)-\(child.key)", place, child.value, into: &pack, &faults)
    }
  }

  /// A lexicon of a list or of a map from entries to values.
  private static func add(
    _ name: String, _ place: Place, _ node: MarkedNode, into pack: inout PackSyntax, _ faults: inout Faults
  ) {
    var entries: [EntrySyntax] = []
    switch node.content {
    case .sequence(let items):
      entries.reserveCapacity(items.count)
      for item in items {
        guard let text = item.text, !item.isNull else {
          faults.add(
            .wrongType, "an entry is a text, not \(item.kindName)",
            hint: item.isNull ? "quote the word" : nil,
            at: Place(file: place.file, mark: item.mark))
          continue
        }
        entries.append(EntrySyntax(text: text, mark: item.mark))
      }
    case .mapping(let pairs):
      entries.reserveCapacity(pairs.count)
      for pair in pairs {
        let value = pair.value.text ?? pair.value.items?.compactMap(\.text).joined(separator: "|")
        guard let value else {
          faults.add(
            .wrongType, "the value of an entry is a text or a list of texts, not \(pair.value.kindName)",
            at: Place(file: place.file, mark: pair.value.mark))
          continue
        }
        entries.append(EntrySyntax(text: pair.key, mark: pair.mark, value: value))
      }
    case .scalar:
      faults.add(
        .wrongType, "a lexicon is a list or a mapping, not \(node.kindName)",
        at: Place(file: place.file, mark: node.mark))
      return
    }
    pack.lexicons.append(
      LexiconSyntax(name: name, place: place, content: .entries(entries), isValued: node.pairs != nil))
  }

  static func table(_ node: MarkedNode, _ name: String, _ place: Place, _ faults: inout Faults)
    -> TableSyntax?
  {
    guard let fields = Fields(node, file: place.file, what: "a data file", allowed: fileKeys, &faults),
      fields.demand("file", &faults), let file = fields.text("file", &faults),
      fields.demand("key", &faults), let key = fields.text("key", &faults)
    else { return nil }
    var table = TableSyntax(name: name, place: place, file: file, key: key)
    guard let conditions = fields.node("where") else { return table }
    guard let pairs = conditions.pairs else {
      faults.add(.wrongType, "`where` is a mapping from columns to lists", at: fields.valuePlace("where"))
      return table
    }
    for pair in pairs {
      let node = MarkedNode(.scalar(pair.key, .plain), mark: pair.mark)
      let column = SyntaxText(text: pair.key, node: node, file: place.file)
      let values = pair.value.items?.compactMap(\.text) ?? pair.value.text.map { [$0] } ?? []
      table.conditions.append((column, values))
    }
    return table
  }
}
