import Analysis
import TextCore

/// What the list of documents shows of one.
public struct HTMLIndexRow: Sendable {
  var id: String
  var title: String
  var publisher: String?
  var published: String?
  /// Milli-points.
  var score: Int?
  var band: ScoreBand?
  /// What is left of each part, by raw value.
  var parts: [Int?]
  /// Active findings of each severity, by raw value.
  var counts: [Int]
  /// Why there is no score, or no document.
  var message: String?
  /// False for inputs that gave no document.
  var hasPage: Bool

  /// The values for the template.
  func values(number: Int) -> PageValues {
    [
      "id": GuardedText.hold(id), "title": GuardedText.hold(title),
      "href": hasPage ? HTMLIndex.pageName(number: number, id: id) as Any : false,
      "publisher": GuardedText.hold(publisher ?? ""), "published": GuardedText.hold(published ?? ""),
      "score": score.map { Points.whole($0) } ?? "", "exact": score.map { Points.thousandths($0) } ?? "",
      "band": band?.rawValue ?? "none", "label": band.map(Points.label) ?? "",
      "cells": parts.map {
        ["value": $0.map { Points.thousandths($0) } ?? "", "shown": $0.map { Points.whole($0) } ?? "–"]
      },
      "errors": counts[Int(Severity.error.rawValue)], "warnings": counts[Int(Severity.warning.rawValue)],
      "notes": counts[Int(Severity.note.rawValue)],
      "message": message.map { GuardedText.hold($0) as Any } ?? false,
      "isFault": !hasPage, "isTitled": title != id,
    ]
  }
}
