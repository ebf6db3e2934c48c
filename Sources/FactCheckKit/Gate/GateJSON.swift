import Reporting

/// The gate's result as JSON, a member of the summary.
enum GateJSON {
  /// Writes `{"passed", "failed", "documents": [{id, failures, skipped}], "remarks"}`.
  ///
  /// - Parameter isWhole: false where some input was not or not wholly judged; `passed` is null then, unless the
  ///   rest failed.
  static func write(_ result: GateResult, isWhole: Bool, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("passed")
      if result.passed, !isWhole { writer.null() } else { writer.boolean(result.passed) }
      writer.key("failed")
      writer.number(result.failed)
      writer.key("documents")
      writer.array { writer in
        for verdict in result.verdicts where !verdict.failures.isEmpty || !verdict.skipped.isEmpty {
          write(verdict, &writer)
        }
      }
      writer.key("remarks")
      writer.array { writer in
        for remark in result.remarks { writer.string(remark) }
      }
    }
  }

  private static func write(_ verdict: GateVerdict, _ writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("id")
      writer.string(verdict.id)
      writer.key("failures")
      writer.array { writer in
        for failure in verdict.failures {
          writer.object { writer in
            writer.key("condition")
            writer.string(failure.condition)
            writer.key("value")
            writer.string(failure.value)
            writer.key("limit")
            writer.string(failure.limit)
          }
        }
      }
      writer.key("skipped")
      writer.array { writer in
        for skip in verdict.skipped {
          writer.object { writer in
            writer.key("condition")
            writer.string(skip.condition)
            writer.key("reason")
            writer.string(skip.reason)
          }
        }
      }
    }
  }
}
