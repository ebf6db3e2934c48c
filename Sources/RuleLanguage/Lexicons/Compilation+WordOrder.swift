import MarkedYAML

extension Compilation {
  /// The column that tells how much a row counts, in whatever unit a table has.
  private static let weightColumn = "weight"

  /// Gives the words of weighted tables the first free ids, the heaviest first.
  ///
  /// Nothing that is found depends on the order of ids. But all that is known of a word lies in tables by its id, and
  /// the words that make up most of a text are then neighbours there: they share cache lines instead of taking one each.
  mutating func internCommonWords() {
    var keys: [(weight: Int, key: String)] = []
    for pack in packs {
      for table in pack.tables {
        guard let file = sources[pack.source].file(table.file.text) else { continue }
        // Faults of the file are told where its rows are compiled.
        let rows = TSVRows(file: file)
        guard let key = rows.columns.firstIndex(of: table.key.text),
          let weight = rows.columns.firstIndex(of: Compilation.weightColumn)
        else { continue }
        var row = 0
        while row + rows.columns.count <= rows.cells.count {
          keys.append((Int(rows.cells[row + weight]) ?? 0, rows.cells[row + key]))
          row += rows.columns.count
        }
      }
    }
    // Keys of one weight in the order of the tables: the same packs give the same ids.
    let order = keys.indices.sorted {
      keys[$0].weight != keys[$1].weight ? keys[$0].weight > keys[$1].weight : $0 < $1
    }
    for index in order { _ = reader.phrases(ofKey: keys[index].key) }
  }
}
