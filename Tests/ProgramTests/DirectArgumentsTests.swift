import ArgumentParser
import FactCheckKit
import TestSupport
import Testing

@testable import factcheck

/// What is read without the argument parser is what the parser reads.
@Suite("Arguments read directly")
struct DirectArgumentsTests {
  @Test(
    "usual calls need no parser",
    arguments: [
      "report a.txt", "report --no-config --format jsonl a.txt b.txt", "report - --stdin-path=a.md",
      "report --output html=pages/ --output sarif=a.sarif docs --jobs 2", "report -q --color never a.txt",
      "check --min-score 60 --fail-on warning --max note=3 a.txt", "check --baseline git:main --strict docs",
      "check --rule hedge/* --rule weasel/* --new-only a.txt", "annotate a.html",
      "annotate --format=jsonl a.html",
      "report --pack house.yml --profile opinion --today 2026-01-31 --max-bytes 1000 --timings a.txt",
      "check --changed git:HEAD --config c.yml --min-part attribution=60 --forbid a/* --min-words 9 docs",
      "check --require-assessed sources --no-cache --verbose --show-suppressed --input text a",
    ])
  func usual(line: String) throws {
    let arguments = line.split(separator: " ").map(String.init)
    let call = try #require(DirectArguments.call(arguments))
    #expect(call == Self.parsed(arguments))
  }

  @Test(
    "what is unusual is left to the parser",
    arguments: [
      "", "report", "rules list", "report --help", "report -qv a.txt", "report a.txt --jobs 1 --jobs 2",
      "report -- a.txt", "report --bogus a.txt", "report a.txt --format nope", "report a.txt --jobs",
      "check --help",
      "report --profile -x a.txt", "report --min-score 3 a.txt", "annotate --rule x a.txt",
      "annotate a.txt --format text", "report --jobs 0 a.txt", "report --no-config --config a.yml a.txt",
      "report --format text --output json=- a.txt", "report --no-config=1 a.txt", "report --color= a.txt",
    ])
  func unusual(line: String) {
    #expect(DirectArguments.call(line.split(separator: " ").map(String.init)) == nil)
  }

  @Test("whatever is read directly, the parser reads alike", arguments: 0..<40)
  func agreement(seed: Int) {
    var random = SplitMix(state: UInt64(seed))
    var read = 0
    for _ in 0..<60 {
      var arguments = [Self.commands[random.next(Self.commands.count)]]
      for _ in 0...random.next(6) {
        arguments += Self.pieces[random.next(Self.pieces.count)]
      }
      guard let call = DirectArguments.call(arguments) else { continue }
      read += 1
      #expect(call == Self.parsed(arguments), "\(arguments)")
    }
    #expect(read > 0)
  }

  private static func parsed(_ arguments: [String]) -> DirectArguments.Call? {
    switch try? FactCheckCommand.parseAsRoot(arguments) {
    case let command as ReportCommand: .documents(command.asked)
    case let command as CheckCommand: .documents(command.asked)
    case let command as AnnotateCommand: .annotation(command.asked)
    default: nil
    }
  }

  private static let commands = ["report", "check", "annotate"]

  /// Names with good and bad values, both ways to write them, and paths.
  private static let pieces: [[String]] = {
    let values: [(name: String, values: [String])] = [
      ("input", ["html", "pdf"]), ("stdin-path", ["a b", "é"]), ("max-bytes", ["7", "+7", "0", "x"]),
      ("jobs", ["2", "-1"]), ("format", ["json", "jsonl", "csv", "template:a=b", "x"]), ("pack", ["p.yml"]),
      ("config", ["c.yml"]), ("profile", ["news", "none"]), ("changed", ["git:x", "x"]),
      ("today", ["tomorrow"]),
      ("color", ["always", "red"]), ("output", ["json=a", "json=-", "text=", "a=b=c", "json"]),
      ("rule", ["a/*", "=", "a=b"]), ("min-score", ["60", "-60"]), ("fail-on", ["error"]),
      ("min-part", ["a=1"]),
      ("max", ["note=1"]), ("forbid", ["x"]), ("require-assessed", ["x"]), ("min-words", ["9", "nine"]),
      ("baseline", ["b.json"]),
    ]
    var pieces = ["a.txt", "-", "help", "", "b=c", "--", "-q", "-v", "-x", "-qv", "--help"].map { [$0] }
    for name in [
      "no-cache", "timings", "no-config", "quiet", "verbose", "show-suppressed", "new-only", "strict",
      "bogus",
    ] {
      pieces.append(["--" + name])
    }
    for (name, values) in values {
      pieces.append(["--" + name])
      for value in values { pieces += [["--" + name, value], ["--\(name)=\(value)"]] }
    }
    // Paths often enough that many calls have one.
    return pieces + Array(repeating: ["a.txt"], count: pieces.count / 3)
  }()
}
