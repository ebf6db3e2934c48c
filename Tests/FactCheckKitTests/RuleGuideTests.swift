import TestSupport
import Testing

@testable import FactCheckKit
@testable import RuleEngine

/// What the guide shows works as it says.
@Suite("The guide to the rule language")
struct RuleGuideTests {
  /// The guide's packs compiled together, and its own rules.
  struct Guide {
    let folder: TemporaryFolder
    let page: String
    let checker: Checker
    let rules: [Rule]

    init() throws {
      folder = try TemporaryFolder()
      page = try RepositoryRoot.text("Rules/README.md")
      let paths = try GuideBlocks(page).write(to: folder)
      do throws(SetupFault) {
        checker = try Checker(CheckerSettings(packs: paths))
      } catch {
        throw Faulty(description: error.description)
      }
      let path = folder.path
      rules = checker.rules.rules.filter { $0.file.hasPrefix(path) }
    }
  }

  /// Faults of the guide's blocks; the folder's name in them says the line of the page.
  struct Faulty: Error, CustomStringConvertible { var description: String }

  static let guide = Result { try Guide() }

  @Test("every block compiles, and its examples behave")
  func examples() throws {
    let guide = try RuleGuideTests.guide.get()
    #expect(guide.rules.count > 40)
    let result = RuleTester(guide.checker).run(globs: guide.rules.map(\.id))
    #expect(result.passed > 150)
    for failure in result.failures { Issue.record("\(failure.description)") }
  }

  @Test("every kind of instruction and every window stands in some block")
  func forms() throws {
    let guide = try RuleGuideTests.guide.get()
    let set = guide.checker.rules
    var specs = guide.rules.compactMap(\.match)
    let contexts = guide.rules.flatMap { $0.unless + $0.require }
    specs += contexts.map(\.match)
    specs += set.marks.filter { guide.page.contains("\n  \($0.name): ") }.compactMap(\.match)
    var seen: Set<Opcode> = []
    for pattern in specs.flatMap(\.patterns) {
      let pattern = set.patterns[Int(pattern)]
      for step in set.instructions[Int(pattern.entry)..<Int(pattern.entry + pattern.length)] {
        seen.insert(step.opcode)
      }
    }
    let all: [Opcode] = [
      .word, .wordSet, .surface, .lexicon, .mark, .tokenClass, .glob, .gapToken, .not, .sentenceStart,
      .sentenceEnd, .split, .save, .accept,
    ]
    for opcode in all { #expect(seen.contains(opcode), "no block shows \(opcode)") }
    let windows = Set(contexts.map(\.window))
    for window in ContextWindow.allCases { #expect(windows.contains(window), "no block shows \(window)") }
    for test in ClassTest.allCases { #expect(guide.page.contains("[\(test.name)]")) }
    for role in MarkRole.allCases { #expect(guide.page.contains("`\(role.name)`")) }
    for mark in BuiltInMark.allCases { #expect(guide.page.contains("`#\(mark.name)`")) }
    #expect(specs.contains { $0.allWithin != nil })
  }

  @Test("every metric stands in a condition or a message of some block")
  func metrics() throws {
    let guide = try RuleGuideTests.guide.get()
    var seen: Set<Metric> = []
    for rule in guide.rules {
      for case .metric(let metric) in rule.when?.steps ?? [] { seen.insert(metric) }
      for metric in Metric.allCases where rule.message.contains("{\(metric.name)}") { seen.insert(metric) }
    }
    for metric in Metric.allCases { #expect(seen.contains(metric), "no block shows \(metric.name)") }
  }

  @Test("every key of a rule is named on the page")
  func keys() throws {
    let guide = try RuleGuideTests.guide.get()
    let keys = [
      "id", "grade", "scope", "in", "voice", "match", "when", "unless", "require", "message", "why", "fix",
      "suggest", "refs", "tags", "limit", "supersedes", "suppressible", "renamed_from", "deprecated",
      "examples", "known_miss", "known_false", "set", "costly", "role", "key", "where", "extends",
    ]
    for key in keys {
      #expect(guide.page.contains("`\(key)") || guide.page.contains("\(key):"), "\(key) is not named")
    }
  }

  @Test("the table of measured rules has its place")
  func measured() throws {
    let page = try RepositoryRoot.text("Rules/README.md")
    let begin = try #require(page.range(of: "<!-- measured:begin -->"))
    let end = try #require(page.range(of: "<!-- measured:end -->"))
    #expect(begin.upperBound < end.lowerBound)
  }

  @Test("a misspelt lexicon is told as the guide shows it, and nothing follows from it")
  func mistake() throws {
    let page = try RepositoryRoot.text("Rules/README.md")
    let first = try #require(GuideBlocks(page).packs.first).text
    let folder = try TemporaryFolder()
    let path = try folder.write("house.yml", first.replacing("=@attack-verb", with: "=@atack-verb"))
    let parts = page.split(separator: "```text\n")
    let shown = try #require(parts.dropFirst().first?.split(separator: "```").first)
    do throws(SetupFault) {
      _ = try Checker(CheckerSettings(packs: [path]))
      Issue.record("the pack compiles")
    } catch {
      #expect(error.description.replacing(folder.path + "/", with: "") == shown)
    }
  }
}
