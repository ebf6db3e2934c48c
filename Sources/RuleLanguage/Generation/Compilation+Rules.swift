import MarkedYAML
import RuleEngine
import TextCore

extension Compilation {
  /// Compiles the rules of all packs, applies overrides and puts everything in order of ids.
  mutating func compileRules() {
    var seen: [String: Int] = [:]
    var supersedes: [String: [SyntaxText]] = [:]
    for pack in packs.indices {
      for syntax in packs[pack].rules {
        if let first = seen[syntax.id.text] {
          defined(syntax.id, first: first, again: pack)
          continue
        }
        seen[syntax.id.text] = pack
        supersedes[syntax.id.text] = syntax.supersedes
        set.rules.append(compile(syntax, pack: pack))
        checkNames(syntax, pack: pack)
      }
    }
    set.rules.sort { $0.id < $1.id }
    let positions = Dictionary(
      uniqueKeysWithValues: set.rules.enumerated().map { ($0.element.id, $0.offset) })
    for index in set.rules.indices {
      for text in supersedes[set.rules[index].id] ?? [] {
        if let loser = positions[text.text] {
          set.rules[index].supersedes.append(UInt32(loser))
        } else {
          unknownRule(text, Array(positions.keys))
        }
      }
    }
    for pack in packs {
      for old in pack.rules.compactMap(\.renamedFrom) where positions[old.text] != nil {
        faults.add(.duplicateID, "the id \(old.text) is in use; ids are never used again", at: old.place)
      }
    }
    applyOverrides(positions)
    examples.sort { $0.rule < $1.rule }
  }

  private mutating func compile(_ syntax: RuleSyntax, pack: Int) -> Rule {
    var rule = Rule(
      id: syntax.id.text, category: syntax.category, severity: syntax.severity,
      confidence: syntax.confidence, message: syntax.message?.text ?? "")
    rule.weight = syntax.weight
    rule.scope = syntax.when == nil ? syntax.scope : .document
    rule.sections = syntax.sections
    rule.severityByVoice = syntax.severityByVoice
    rule.why = syntax.why?.text ?? ""
    rule.fix = syntax.fix?.text ?? ""
    rule.suggest = syntax.suggest?.text
    rule.refs = syntax.references.map(\.text)
    rule.tags = syntax.tags
    rule.limit = syntax.limit
    rule.isSuppressible = syntax.isSuppressible
    rule.renamedFrom = syntax.renamedFrom?.text
    rule.deprecated = syntax.deprecated.map { ($0.since, $0.use.text) }
    rule.pack = pack
    rule.file = faults.documents[syntax.id.file].file
    rule.line = syntax.id.node.mark.line
    if let match = syntax.match, let compiled = compile(match, pack: pack, purpose: .rule) {
      rule.match = compiled.spec
      rule.captureNames = compiled.captureNames
      checkPasses(syntax, compiled)
    }
    rule.unless = compile(syntax.unless, pack: pack)
    rule.require = compile(syntax.require, pack: pack)
    if let when = syntax.when { rule.when = compileExpression(when, pack: pack) }
    // Where the match has a fault its captures are not known, and no name can be held against it.
    if rule.match != nil || syntax.when != nil {
      checkMessages(syntax, Set(rule.captureNames.joined()))
    }
    addExamples(syntax)
    return rule
  }

  /// References, and ids of other rules.
  private mutating func checkNames(_ syntax: RuleSyntax, pack: Int) {
    let known = scopes[pack].references
    for text in syntax.references where !known.contains(text.text) {
      faults.add(
        .unknownReference, "unknown reference `\(text.text)`",
        hint: Faults.suggest(text.text, known.sorted()),
        at: text.place)
    }
    if let use = syntax.deprecated?.use,
      !packs.contains(where: { $0.rules.contains { $0.id.text == use.text } })
    {
      unknownRule(use, packs.flatMap { $0.rules.map(\.id.text) })
    }
  }

  /// A second rule of one id; where the first is another pack's, it may be meant to change that one.
  private mutating func defined(_ id: SyntaxText, first: Int, again: Int) {
    guard first != again else {
      faults.add(.duplicateID, "the rule \(id.text) is defined twice", at: id.place)
      return
    }
    faults.add(
      .duplicateID, "the rule \(id.text) is defined twice: the pack \(packs[first].id.text) has it",
      hint: "to change it, write `extends: [\(name(ofPack: first))]` and `set` instead of a rule",
      at: id.place)
  }

  /// An override of a rule that stands in a pack the overriding one does not extend.
  private mutating func notExtended(_ id: SyntaxText, _ pack: Int) {
    guard packs.indices.contains(pack) else { return unknownRule(id, []) }
    faults.add(
      .unknownRule, "the rule `\(id.text)` is one of \(packs[pack].id.text), which this pack does not extend",
      hint: "add `extends: [\(name(ofPack: pack))]`", at: id.place)
  }

  private func name(ofPack pack: Int) -> String { "\(packs[pack].id.text)@\(packs[pack].version)" }

  private mutating func unknownRule(_ text: SyntaxText, _ ids: [String]) {
    faults.add(
      .unknownRule, "unknown rule `\(text.text)`", hint: Faults.suggest(text.text, ids.sorted()),
      at: text.place)
  }

  private mutating func checkMessages(_ syntax: RuleSyntax, _ captures: Set<String>) {
    for text in [syntax.message, syntax.why, syntax.fix, syntax.suggest].compactMap({ $0 }) {
      for (name, range) in MessageNames.names(in: text.text) {
        let isKnown =
          syntax.when == nil ? name == "match" || captures.contains(name) : Metric(name: name) != nil
        if isKnown { continue }
        let names = syntax.when == nil ? ["match"] + captures.sorted() : Metric.allCases.map(\.name)
        let what = syntax.when == nil ? "capture" : "metric"
        faults.add(
          syntax.when == nil ? .unknownCapture : .unknownMetric, "unknown \(what) {\(name)}",
          hint: Faults.suggest(name, names).map { $0 }
            ?? (syntax.when == nil ? "known are " + names.joined(separator: ", ") : nil),
          in: text, range: range)
      }
    }
  }

  private mutating func applyOverrides(_ positions: [String: Int]) {
    for pack in packs.indices {
      for override in packs[pack].overrides {
        guard let index = positions[override.id.text], scopes[pack].rules.contains(override.id.text) else {
          if let index = positions[override.id.text] {
            notExtended(override.id, set.rules[index].pack)
          } else {
            unknownRule(override.id, scopes[pack].rules.sorted())
          }
          continue
        }
        apply(override, to: &set.rules[index])
      }
    }
  }

  private func apply(_ override: OverrideSyntax, to rule: inout Rule) {
    if let severity = override.severity {
      rule.severityByVoice = rule.severityByVoice.map { $0 == rule.severity ? severity : $0 }
      rule.severity = severity
    }
    if let voice = override.voice { rule.severityByVoice = voice.severities(rule.severity) }
    rule.confidence = override.confidence ?? rule.confidence
    rule.weight = override.weight ?? rule.weight
    rule.limit = override.limit ?? rule.limit
    rule.isOff = override.isOff ?? rule.isOff
    rule.isSuppressible = override.isSuppressible ?? rule.isSuppressible
  }
}
