import RuleEngine
import TextCore

/// The tool of a SARIF log with all its rules.
struct SARIFTool {
  let rules: RuleSet
  let version: String

  func write(to writer: inout JSONWriter) {
    let references = References(rules)
    writer.object { writer in
      writer.key("driver")
      writer.object { writer in
        writer.key("name")
        writer.string("factcheck")
        writer.key("semanticVersion")
        writer.string(version)
        writer.key("rules")
        writer.array { writer in
          for rule in rules.rules { write(rule, references.of(rule), &writer) }
        }
        writer.key("properties")
        writer.object { writer in
          writer.key("packs")
          writer.strings(rules.packs.map { "\($0.id) \($0.version) \($0.sha256)" })
        }
      }
    }
  }

  private func write(_ rule: Rule, _ references: [Reference], _ writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("id")
      writer.string(rule.id)
      text("shortDescription", RuleText.title(rule.id), &writer)
      text("fullDescription", RuleText.plain(rule.why, else: RuleText.title(rule.id)), &writer)
      writer.key("help")
      writer.object { writer in
        writer.key("text")
        writer.string(help(rule, references))
        writer.key("markdown")
        writer.string(markdown(rule, references))
      }
      if let url = references.first?.url {
        writer.key("helpUri")
        writer.string(MarkdownText.address(url))
      }
      writer.key("defaultConfiguration")
      writer.object { writer in
        writer.key("level")
        writer.string(rule.severity.name)
        writer.key("enabled")
        writer.boolean(!rule.isOff)
      }
      writer.key("properties")
      writer.object { writer in
        writer.key("tags")
        writer.strings([rule.category.name] + rule.tags)
        writer.key("precision")
        writer.string(rule.confidence.name)
      }
    }
  }

  private func text(_ key: String, _ value: String, _ writer: inout JSONWriter) {
    writer.key(text: key)
    writer.object {
      $0.key("text")
      $0.string(value)
    }
  }

  private func help(_ rule: Rule, _ references: [Reference]) -> String {
    var lines = [
      RuleText.plain(rule.why, else: RuleText.title(rule.id)), RuleText.plain(rule.fix, else: ""),
    ]
    lines += references.map { "\($0.title): \($0.url)" }
    return lines.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private func markdown(_ rule: Rule, _ references: [Reference]) -> String {
    var parts: [String] = []
    if !rule.why.isEmpty { parts.append("**Why it matters.** " + MarkdownText.escape(rule.why)) }
    if !rule.fix.isEmpty { parts.append("**What to do.** " + MarkdownText.escape(rule.fix)) }
    if !references.isEmpty {
      parts.append(
        references.map { "- [\(MarkdownText.escape($0.title))](<\(MarkdownText.address($0.url))>)" }
          .joined(separator: "\n"))
    }
    return parts.isEmpty ? MarkdownText.escape(RuleText.title(rule.id)) : parts.joined(separator: "\n\n")
  }
}
