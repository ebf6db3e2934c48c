import MarkedYAML
import RuleEngine
import TextCore

/// Reads `{id: x, set: {…}}`, which changes a rule of another pack.
enum OverrideReader {
  static let setKeys = ["severity", "confidence", "weight", "limit", "off", "suppressible", "voice"]

  static func read(_ node: MarkedNode, file: Int, _ faults: inout Faults) -> OverrideSyntax? {
    guard let fields = Fields(node, file: file, what: "an override", allowed: ["id", "set"], &faults),
      fields.demand("id", &faults), let id = fields.text("id", &faults), let set = fields.node("set"),
      let inner = Fields(set, file: file, what: "`set`", allowed: setKeys, &faults)
    else { return nil }
    var override = OverrideSyntax(id: id)
    override.severity = inner.choice("severity", RuleReader.severities, &faults)
    override.confidence = inner.choice("confidence", RuleReader.confidences, &faults)
    override.weight = RuleReader.weight(inner, &faults)
    override.limit = inner.integer("limit", 0...RuleReader.largestLimit, &faults)
    override.isOff = inner.boolean("off", &faults)
    override.isSuppressible = inner.boolean("suppressible", &faults)
    override.voice = RuleReader.voice(inner, allowsSeverities: true, standard: .standard, &faults)
    return override
  }
}
