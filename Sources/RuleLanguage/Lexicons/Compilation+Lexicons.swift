import MarkedYAML
import RuleEngine

extension Compilation {
  /// Compiles the lexicons and tables of all packs; returns for each pack, and last for what is provided from
  /// outside, the ids by name.
  mutating func compileLexicons(provided: [ProvidedLexicon]) -> [[String: Int]] {
    var byPack: [[String: Int]] = []
    for index in packs.indices {
      let pack = packs[index]
      var names: [String: Int] = [:]
      for lexicon in pack.lexicons {
        if names[lexicon.name] != nil {
          faults.add(.duplicateID, "the lexicon @\(lexicon.name) is defined twice", at: lexicon.place)
          continue
        }
        let id = addLexicon("\(pack.id.text):\(lexicon.name)")
        names[lexicon.name] = id
        switch lexicon.content {
        case .entries(let entries): add(entries, of: lexicon, to: id)
        case .table(let table):
          guard let rows = rows(of: table, in: pack) else { continue }
          add(rows, as: lexicon.name, to: id, place: table.place)
        }
      }
      for table in pack.tables {
        if set.table(table.name) != nil {
          faults.add(.duplicateID, "the table `\(table.name)` is defined twice", at: table.place)
          continue
        }
        guard let rows = rows(of: table, in: pack) else { continue }
        add(rows, as: table.name, to: nil, place: table.place)
      }
      byPack.append(names)
    }
    var names: [String: Int] = [:]
    for lexicon in provided where names[lexicon.name] == nil {
      let id = addLexicon("provided:\(lexicon.name)")
      names[lexicon.name] = id
      for entry in lexicon.entries {
        for phrase in reader.entry(entry).phrases { insert(phrase, into: id) }
      }
    }
    byPack.append(names)
    return byPack
  }

  private mutating func addLexicon(_ name: String) -> Int {
    set.lexiconNames.append(name)
    lexicons.append(LexiconInfo())
    return lexicons.count - 1
  }

  private mutating func add(_ entries: [EntrySyntax], of lexicon: LexiconSyntax, to id: Int) {
    var seen: Set<String> = []
    seen.reserveCapacity(entries.count)
    var table = DataTable(name: lexicon.name, columns: ["key", "value"], cells: [], entries: [])
    for entry in entries {
      let place = Place(file: lexicon.place.file, mark: entry.mark)
      if !seen.insert(entry.text).inserted {
        faults.add(.duplicateEntry, "the entry `\(entry.text)` stands twice", at: place)
        continue
      }
      let phrases = phrases(of: entry.text, at: place)
      for phrase in phrases { insert(phrase, into: id) }
      guard lexicon.isValued else { continue }
      let row = table.rowCount
      table.cells.append(entry.text)
      table.cells.append(entry.value ?? "")
      for phrase in phrases {
        table.entries.append(DataTable.Entry(words: phrase.words, row: row, form: phrase.form))
      }
    }
    if lexicon.isValued { set.tables.append(table) }
  }

  /// The phrases of an entry; faults where there are none or one is too long.
  private mutating func phrases(of text: String, at place: Place) -> [Phrase] {
    let entry = reader.entry(text)
    if !entry.parts.isEmpty { checkInflections(entry.parts, at: place) }
    if entry.phrases.isEmpty, entry.lacksForm {
      faults.add(.noForm, "`\(text)` has no such form", hint: "write the word as it is meant", at: place)
    } else if entry.phrases.isEmpty {
      faults.add(.badEntry, "the entry `\(text)` holds no word or stands for too many forms", at: place)
    }
    if entry.phrases.contains(where: { $0.words.count > PatternLimits.width }) {
      faults.add(.badEntry, "the entry has more than \(PatternLimits.width) words", at: place)
      return []
    }
    return entry.phrases
  }

  private mutating func checkInflections(_ parts: [EntryParts.Part], at place: Place) {
    for part in parts {
      if let suffix = part.brokenInflection {
        let hint = Faults.suggest(suffix, Inflection.allNames, prefix: "/")
        faults.add(.unknownForm, "unknown inflection /\(suffix)", hint: hint, at: place)
      }
      for wordClass in part.inflection?.classes ?? [] {
        guard let lemma = reader.inflector.lemma(of: part.text, class: wordClass) else { continue }
        faults.add(
          .unlikelyForm, "`\(part.text)` is a form of `\(lemma)` and is inflected as a word of its own",
          hint: "did you mean \(lemma)/\(wordClass.name)?", at: place)
      }
    }
  }

  private mutating func insert(_ phrase: Phrase, into id: Int) {
    guard let first = phrase.words.first else { return }
    let check =
      phrase.hasConditions
      ? LexiconTrie.Check(
        lexicon: id,
        surfaces: phrase.surfaces.isEmpty ? phrase.words.map { _ in [] } : phrase.surfaces,
        joined: phrase.joined) : nil
    set.trie.insert(phrase.words, lexicon: id, check: check)
    lexicons[id].longest = max(lexicons[id].longest, phrase.words.count)
    lexicons[id].shortest =
      lexicons[id].firstWords.isEmpty ? phrase.words.count : min(lexicons[id].shortest, phrase.words.count)
    lexicons[id].firstWords.insert(first)
    lexicons[id].occurrences += phrase.words.map { cost(ofWord: $0) }.min() ?? 0
  }

  /// The rows of a data file that fulfil the conditions; nil where something is wrong with it.
  private mutating func rows(of table: TableSyntax, in pack: PackSyntax) -> TSVRows? {
    let source = sources[pack.source]
    guard let file = source.file(table.file.text) else {
      let names = source.files.filter { !$0.name.hasSuffix(".yml") }.map {
        String($0.name.split(separator: "/").last ?? "")
      }
      let wanted = String(table.file.text.split(separator: "/").last ?? "")
      faults.add(
        .missingFile, "the pack holds no file \(table.file.text)",
        hint: Faults.suggest(wanted, names)
          ?? (source.files.count == 1
            ? "a pack of one file has no data files: put both into a folder and give the folder" : nil),
        at: table.file.place)
      return nil
    }
    var rows = TSVRows(file: file)
    faults.add(rows.diagnostics)
    guard let key = column(table.key, rows) else { return nil }
    var conditions: [(column: Int, values: Set<String>)] = []
    for condition in table.conditions {
      guard let column = column(condition.column, rows) else { return nil }
      conditions.append((column, Set(condition.values)))
    }
    rows.select(key: key, conditions)
    return rows
  }

  private mutating func column(_ name: SyntaxText, _ rows: TSVRows) -> Int? {
    if let found = rows.columns.firstIndex(of: name.text) { return found }
    faults.add(
      .unknownColumn, "the file has no column `\(name.text)`",
      hint: Faults.suggest(name.text, rows.columns) ?? "columns are \(rows.columns.joined(separator: ", "))",
      at: name.place)
    return nil
  }

  /// Adds the rows as a table, and their keys to a lexicon if one is given.
  private mutating func add(_ rows: TSVRows, as name: String, to id: Int?, place: Place) {
    var table = DataTable(name: name, columns: rows.columns, cells: rows.cells, entries: [])
    table.entries.reserveCapacity(table.rowCount)
    for row in 0..<table.rowCount {
      for phrase in reader.phrases(ofKey: table.cell(row, 0)) {
        table.entries.append(DataTable.Entry(words: phrase.words, row: row, form: phrase.form))
        if let id { insert(phrase, into: id) }
      }
    }
    if set.table(name) == nil { set.tables.append(table) }
  }
}
