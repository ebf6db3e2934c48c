import Analysis
import Reporting

/// A comparison of two drafts for programs.
public enum DraftJSON {
  /// `{"schema", "old": {id, score}, "new": {…}, "change", "resolved", "remaining", "added"}` and a line feed.
  public static func render(_ old: Draft, _ new: Draft) -> [UInt8] {
    let comparison = old.compared(to: new)
    let oldPlaces = Positions(old.report.text.document)
    let newPlaces = Positions(new.report.text.document)
    var writer = JSONWriter()
    writer.object { writer in
      writer.key("schema")
      writer.number(JSONRenderer.schema)
      for (name, draft) in [("old", old), ("new", new)] {
        writer.key(text: name)
        writer.object { writer in
          writer.key("id")
          writer.string(draft.report.text.document.id)
          writer.key("score")
          writer.thousandths(draft.report.score?.milliPoints)
          writer.key("model")
          writer.number(draft.report.score?.model)
        }
      }
      writer.key("change")
      writer.thousandths(change(old, new))
      writer.key("resolved")
      writer.array { writer in
        for index in comparison.resolved { finding(old, index, oldPlaces, nil, &writer) }
      }
      writer.key("remaining")
      writer.array { writer in
        for item in comparison.remaining { finding(new, item.new, newPlaces, item.stay, &writer) }
      }
      writer.key("added")
      writer.array { writer in
        for index in comparison.new { finding(new, index, newPlaces, nil, &writer) }
      }
    }
    return writer.bytes + [0x0A]
  }

  /// The change of score in milli-points; nil where one is missing or the models differ.
  private static func change(_ old: Draft, _ new: Draft) -> Int? {
    guard let before = old.report.score, let after = new.report.score, before.model == after.model else {
      return nil
    }
    return after.milliPoints - before.milliPoints
  }

  private static func finding(
    _ draft: Draft, _ index: Int, _ places: Positions, _ stay: DraftComparison.Stay?,
    _ writer: inout JSONWriter
  ) {
    let finding = draft.report.findings[index]
    writer.object { writer in
      writer.key("rule")
      writer.string(draft.rule(index))
      writer.key("severity")
      writer.string(finding.severity.name)
      writer.key("section")
      writer.string(finding.section.name)
      writer.key("line")
      writer.number(draft.line(index, places))
      writer.key("match")
      writer.string(finding.match)
      writer.key("message")
      writer.string(finding.message)
      writer.key("fingerprint")
      writer.string(finding.fingerprint)
      if let stay {
        writer.key("stay")
        writer.string(stay.rawValue)
      }
    }
  }
}
