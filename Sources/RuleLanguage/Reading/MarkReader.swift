import MarkedYAML
import RuleEngine

/// Reads the `marks` of a file.
enum MarkReader {
  static let keys = ["match", "unless", "require", "role", "voice", "costly"]

  static func read(_ fields: Fields, into pack: inout PackSyntax, _ faults: inout Faults) {
    guard let node = fields.node("marks"), !node.isNull else { return }
    guard let pairs = node.pairs else {
      faults.add(.wrongType, "`marks` is a mapping, not \(node.kindName)", at: fields.valuePlace("marks"))
      return
    }
    for pair in pairs {
      let place = Place(file: fields.file, mark: pair.mark)
      Names.check(pair.key, "a mark's name", at: place, &faults)
      if BuiltInMark.allCases.contains(where: { $0.name == pair.key }) {
        faults.add(
          .builtInName, "the mark #\(pair.key) is set by the program", hint: "choose another name", at: place)
        continue
      }
      if pack.marks.contains(where: { $0.name == pair.key }) {
        faults.add(.duplicateID, "the mark #\(pair.key) is defined twice", at: place)
        continue
      }
      if let mark = mark(pair, place, &faults) { pack.marks.append(mark) }
    }
  }

  private static func mark(_ pair: MarkedPair, _ place: Place, _ faults: inout Faults) -> MarkSyntax? {
    let file = place.file
    let isFull = pair.value.pairs?.contains { $0.key == "all" } == false
    guard isFull else {
      guard let match = MatchReader.match(pair.value, file: file, &faults) else { return nil }
      return MarkSyntax(name: pair.key, place: place, match: match)
    }
    guard let fields = Fields(pair.value, file: file, what: "a mark", allowed: keys, &faults),
      fields.demand("match", &faults), let node = fields.node("match")
    else { return nil }
    let unless = MatchReader.contexts("unless", fields, &faults)
    let require = MatchReader.contexts("require", fields, &faults)
    let role = fields.choice("role", MarkRole.allCases.map { ($0.name, $0) }, &faults)
    let costly = fields.boolean("costly", &faults) ?? false
    let voice = RuleReader.voice(
      fields, allowsSeverities: false, standard: VoiceSyntax(own: .same, attributed: .same, quoted: .same),
      &faults)
    guard let match = MatchReader.match(node, file: file, &faults) else { return nil }
    var mark = MarkSyntax(name: pair.key, place: place, match: match)
    mark.unless = unless
    mark.require = require
    mark.role = role
    mark.rolePlace = fields.has("role") ? fields.valuePlace("role") : nil
    mark.isCostly = costly
    mark.voices = voice?.bits ?? 0b111
    return mark
  }
}
