import MarkedYAML

/// Reads the plain word lists under `Rules/` (abbreviations, page words): a map of names to lists of
/// texts, perhaps one level deeper, where names are joined by a dot.
enum WordLists {
  /// The lists of a file; faults go to `diagnostics`.
  static func read(file: String, bytes: [UInt8], diagnostics: inout [Diagnostic]) -> [String: [String]] {
    guard let document = MarkedDocument.parse(file: file, bytes: bytes, diagnostics: &diagnostics) else {
      return [:]
    }
    var lists: [String: [String]] = [:]
    // A file in the shape of a pack holds its lists under `lexicons`.
    for pair in (document.root["lexicons"] ?? document.root).pairs ?? [] {
      if let items = pair.value.items {
        lists[pair.key] = items.compactMap(\.text)
      } else if let pairs = pair.value.pairs {
        for inner in pairs {
          if let items = inner.value.items {
            lists[pair.key + "." + inner.key] = items.compactMap(\.text)
          } else if let text = inner.value.text {
            // A map of words to words: kept as "key=value" entries of one list.
            lists[pair.key, default: []].append(inner.key + "=" + text)
          }
        }
      } else if let text = pair.value.text {
        lists[pair.key] = [text]
      }
    }
    return lists
  }
}
