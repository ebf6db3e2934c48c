import Foundation
import TestSupport
import Testing

/// `factcheck check` from the outside.
@Suite("check", .enabled(if: Program.factcheck != nil, "the program is not built beside the tests"))
struct CheckCommandTests {
  let program: Program

  init() throws { program = try #require(Program.factcheck) }

  func check(
    _ site: ScratchSite, _ arguments: [String], input: String? = nil, environment: [String: String] = [:]
  ) throws -> Program.Result {
    try program.run(["check"] + arguments, in: site.path, input: input, environment: environment)
  }

  /// Lines about the gate, wherever they stand.
  func gate(_ result: Program.Result) -> [String] {
    (result.output + result.errors).split(separator: "\n").map(String.init)
      .filter {
        $0.contains(": gate:") || $0.hasPrefix("gate") || $0.contains("error") || $0.contains("warning[")
      }
      .filter { !$0.contains("Findings") && !$0.contains("✖") && !$0.hasPrefix("  ") }
  }

  @Test("each file is held against its own conditions, and the exit code is 1")
  func failing() throws {
    let site = try ScratchSite()
    let result = try check(site, ["content", "-q"])
    #expect(result.status == 1)
    #expect(
      gate(result) == [
        "content/harbour.md: gate: max.error: 1 finding, at most 0", "gate failed: 1 of 4 documents",
      ])
  }

  @Test("a passed gate ends with 0 and says so")
  func passing() throws {
    let site = try ScratchSite()
    try site.edit("content/harbour.md", "murky", "clear")
    let result = try check(site, ["content", "-q"])
    #expect(result.status == 0)
    #expect(gate(result) == ["gate passed: 4 documents"])
  }

  @Test("flags go before the configuration, condition by condition")
  func flags() throws {
    let site = try ScratchSite()
    #expect(try check(site, ["content", "-q", "--max", "error=1"]).status == 0)
    #expect(try check(site, ["content", "-q", "--max", "error=1", "--forbid", "hedge/*"]).status == 1)
    #expect(try check(site, ["content", "-q", "--max", "error=1", "--min-score", "99.9"]).status == 1)
    let short = try check(site, ["content/wire", "-q", "--min-score", "99.9", "--min-words", "500"])
    #expect(short.status == 0)
    #expect(gate(short).first?.contains("min_score: skipped") == true)
    #expect(try check(site, ["content/opinion", "-q", "--fail-on", "warning"]).status == 1)
    #expect(try check(site, ["content/opinion", "-q", "--fail-on", "error"]).status == 0)
  }

  @Test(
    "what cannot be used ends with 2 and judges nothing",
    arguments: [
      ["content", "--min-score", "170"], ["content", "--fail-on", "fatal"], ["content", "--profile", "poem"],
      ["content", "--config", "nowhere.yml"], ["content", "--baseline", "nowhere.json"],
      ["content", "--pack", "nowhere"], ["content", "--today", "tomorrow"], ["content", "--changed", "main"],
      [],
      ["content", "--no-config", "--config", ".factcheck.yml"], ["content", "--nonsense"],
    ])
  func unusable(arguments: [String]) throws {
    let result = try check(try ScratchSite(), arguments)
    #expect(result.status == 2)
    #expect(result.output == "")
    #expect(!result.errors.isEmpty)
  }

  @Test("a fault of a configuration shows its place, and nothing is judged")
  func configuration() throws {
    let site = try ScratchSite()
    try site.edit(".factcheck.yml", "max: {error: 0}", "max: {eror: 0}")
    let result = try check(site, ["content"])
    #expect(result.status == 2)
    #expect(
      result.errors.contains(".factcheck.yml:8:14: error[E013]: `eror` is no severity; did you mean `error`?")
    )
    #expect(result.errors.contains("^~~~"))
    #expect(result.output == "")
  }

  @Test("a setting for a rule that does not exist is an error")
  func unknownRule() throws {
    let site = try ScratchSite()
    try site.edit(".factcheck.yml", "\"hedge/desk-murky\": on", "\"hedge/desk-mury\": on")
    let result = try check(site, ["content"])
    #expect(result.status == 2)
    #expect(
      result.errors.contains(
        ".factcheck.yml:6:3: error[E019]: no rule has the id `hedge/desk-mury`; did you mean `hedge/desk-murky`?"
      ))
  }

  @Test(
    "a glob that matches no rule is an error with the nearest name, wherever it is given",
    arguments: [
      (
        ["check", "content", "--rule", "hegde/*"],
        "--rule: error[E019]: no rule has the id `hegde/*`; did you mean `hedge/*`?"
      ),
      (["check", "content", "--rule", "hedge"], "did you mean `hedge/*`?"),
      (["check", "content", "--forbid", "nope/*"], "--forbid: error[E019]: no rule has the id `nope/*`"),
      (["rules", "test", "hedge/desk-mury"], "did you mean `hedge/desk-murky`?"),
      (["rules", "list", "nope/*"], "E019"), (["rules", "lint", "nope/*"], "E019"),
      (["explain", "content/harbour.md:1", "--rule", "nope/*"], "--rule: error[E019]"),
    ])
  func unknownGlob(arguments: [String], message: String) throws {
    let site = try ScratchSite()
    let result = try program.run(arguments, in: site.path)
    #expect(result.status == 2)
    #expect(result.output == "")
    #expect(result.errors.contains(message), "\(result.errors)")
  }

  @Test("a rule that a configuration forbids and no pack has is an error with its place")
  func unknownForbidden() throws {
    let site = try ScratchSite()
    try site.edit(
      ".factcheck.yml", "gate: {max: {error: 0}}\noverrides", "gate: {forbid: [\"hegde/*\"]}\noverrides")
    let result = try check(site, ["content"])
    #expect(result.status == 2)
    #expect(
      result.errors.contains(".factcheck.yml:8:8: error[E019]: no rule has the id `hegde/*`"),
      "\(result.errors)")
  }

  @Test("with some of the rules there is no score, and conditions on it are refused")
  func partial() throws {
    let site = try ScratchSite()
    let result = try check(site, ["content/harbour.md", "--rule", "hedge/*", "--format", "jsonl"])
    #expect(result.status == 1)
    #expect(result.output.contains("\"score\":null"))
    #expect(result.output.contains("\"reason\":\"partial: only the rules hedge/* were looked at\""))
    #expect(try check(site, ["content", "--rule", "hedge/*", "--min-score", "50"]).status == 2)
  }

  @Test("a gate over inputs that were not judged has not passed")
  func unjudgedGate() throws {
    let site = try ScratchSite()
    let none = try check(site, ["nowhere.html", "--format", "json"])
    #expect(none.status == 3)
    #expect(none.output.contains("\"gate\":{\"passed\":null"))
    let some = try check(site, ["content/wire", "nowhere.html", "-q"])
    #expect(some.output.contains("gate: 1 document in order, 1 input not judged"))
  }

  #if os(Linux)
    @Test(
      "output that cannot be written is told and ends with 3",
      arguments: [
        ["report", "content/wire", "--output", "json=/dev/full"],
        ["check", "content/wire", "--output", "text=/dev/full"],
      ])
    func fullDisk(arguments: [String]) throws {
      let site = try ScratchSite()
      let result = try program.run(arguments, in: site.path)
      #expect(result.status == 3)
      #expect(result.errors.contains("/dev/full: error: no space left on device"))
    }
  #endif

  @Test("a file named twice is judged once")
  func twice() throws {
    let site = try ScratchSite()
    let result = try check(
      site, ["content/wire/storm.txt", "content/wire", "./content/wire/storm.txt", "-q"])
    #expect(gate(result) == ["gate passed: 1 document"])
  }

  @Test("records on standard input are told from prose; in a file of another name they are refused")
  func records() throws {
    let site = try ScratchSite()
    let line = "{\"id\": \"r1\", \"text\": \"The quay was closed on Monday.\"}\n"
    let result = try check(site, ["-", "--format", "jsonl"], input: line + line)
    #expect(result.output.contains("{\"id\":\"r1\",\"path\":\"-\""))
    #expect(result.output.contains("{\"id\":\"r1#2\""))
    let prose = try check(site, ["-", "--format", "jsonl"], input: "{ This is \"text\": a joke.")
    #expect(prose.output.contains("\"format\":\"text\""))
    _ = try site.folder.write("corpus.json", line)
    let named = try check(site, ["corpus.json"])
    #expect(named.status == 3)
    #expect(named.errors.contains("corpus.json: error: this looks like JSON Lines: give --input jsonl"))
    _ = try site.folder.write("corpus.jsonl", line)
    let explained = try program.run(["explain", "corpus.jsonl:1"], in: site.path)
    #expect(explained.status == 3 && explained.errors.contains("a file of records"))
  }

  @Test("explain asks for a line, version names the packs, completions are a command")
  func words() throws {
    let site = try ScratchSite()
    let explained = try program.run(["explain", "content/harbour.md"], in: site.path)
    #expect(explained.status == 2)
    #expect(explained.errors.contains("give a line of the file: content/harbour.md:LINE"))
    let version = try program.run(["--version"], in: site.path)
    #expect(version.output.hasPrefix("factcheck "))
    #expect(version.output.contains("\npack news-en ") && version.output.contains("\npack desk "))
    #expect(try program.run(["completions", "bash"], in: site.path).output.contains("factcheck"))
  }

  @Test("an unreadable input wins over a failed gate, and the rest is reported")
  func incomplete() throws {
    let site = try ScratchSite()
    let result = try check(site, ["content", "nowhere.html", "--format", "json"])
    #expect(result.status == 3)
    #expect(result.errors.contains("nowhere.html: error: no such file or directory"))
    #expect(result.output.contains("\"gate\":{\"passed\":false"))
  }

  @Test("an address is refused with advice")
  func address() throws {
    let result = try check(try ScratchSite(), ["https://example.org/a"])
    #expect(result.status == 3)
    #expect(result.errors.contains("factcheck works offline: save the page and give its file"))
  }

  @Test("standard input has the name, the form and the configuration of --stdin-path")
  func standardInput() throws {
    let site = try ScratchSite()
    let page = try site.text("content/school.html").replacingOccurrences(
      of: "factcheck-ignore", with: "ignore")
    let result = try check(
      site, ["-", "--stdin-path", "content/draft.html", "--format", "jsonl"], input: page)
    #expect(result.status == 1)
    #expect(result.output.contains("\"id\":\"content/draft.html\""))
    #expect(result.output.contains("\"format\":\"html\""))
    let wire = try check(site, ["-", "--stdin-path", "content/wire/draft.html", "-q"], input: page)
    #expect(wire.status == 0)
  }

  @Test("a fault in a pack shows the path as it was given", arguments: [true, false])
  func packPath(isAbsolute: Bool) throws {
    let site = try ScratchSite()
    let other = try TemporaryFolder()
    let rules = "rules:\n- id: hedge/house\n  mach: \"murky\"\n"
    let absolute = try other.write("house.yml", rules)
    try site.folder.write("house.yml", rules)
    let given = isAbsolute ? absolute : "./house.yml"
    for arguments in [["--pack", given], ["--pack", given, "--config", ".factcheck.yml"]] {
      let result = try check(site, ["content"] + arguments)
      #expect(result.status == 2)
      #expect(result.errors.contains("\n\(given):3:3: error["), "\(result.errors)")
    }
  }

  @Test("SARIF tells whether the document or a file outside of it suppresses a finding")
  func suppressionKind() throws {
    let site = try ScratchSite()
    let inside = try check(site, ["content/school.html", "--format", "sarif", "--today", "2030-01-31"])
    #expect(inside.output.contains("\"kind\":\"inSource\",\"status\":\"accepted\""))
    #expect(!inside.output.contains("\"kind\":\"external\""))
    let made = try program.run(["baseline", "create", "content"], in: site.path)
    #expect(made.status == 0)
    let outside = try check(
      site, ["content/harbour.md", "--format", "sarif", "--baseline", ".factcheck-baseline.json"])
    #expect(outside.output.contains("\"kind\":\"external\",\"status\":\"accepted\""))
    #expect(!outside.output.contains("\"kind\":\"inSource\""))
  }

  @Test("--timings tells each stage on standard error and changes no output")
  func timings() throws {
    let site = try ScratchSite()
    let plain = try program.run(["report", "content", "--format", "jsonl"], in: site.path)
    let timed = try program.run(["report", "content", "--format", "jsonl", "--timings"], in: site.path)
    #expect(timed.status == 0)
    #expect(timed.output == plain.output)
    for stage in ["start-up", "input", "tokens", "attribution", "rules", "render", "total"] {
      #expect(timed.errors.contains("\n  \(stage) "))
    }
    #expect(!plain.errors.contains("timings"))
  }

  @Test("suppressed findings stay in JSON with their justification, and expire")
  func suppressed() throws {
    let site = try ScratchSite()
    let result = try check(site, ["content/school.html", "--format", "json", "--today", "2030-01-31"])
    #expect(result.status == 0)
    #expect(
      result.output.contains(
        "\"status\":\"suppressed\",\"justification\":\"word of the court (desk) until 2030-01-31\""))
    let later = try check(site, ["content/school.html", "-q", "--today", "2030-02-01"])
    #expect(later.status == 1)
    #expect(gate(later).contains { $0.contains("content/school.html:5:1: warning[expired]") })
    // 2030-02-02
    let epoch = try check(
      site, ["content/school.html", "-q"], environment: ["SOURCE_DATE_EPOCH": "1896220800"])
    #expect(epoch.status == 1)
  }

  @Test("idle suppressions are told, and fail under --strict")
  func idle() throws {
    let site = try ScratchSite()
    try site.edit("content/school.html", "builder is murky", "builder is late")
    let plain = try check(site, ["content/school.html", "-q", "--today", "2027-01-01"])
    #expect(plain.status == 0)
    #expect(gate(plain).first?.hasPrefix("content/school.html:5:1: warning[unused]") == true)
    #expect(try check(site, ["content/school.html", "-q", "--today", "2027-01-01", "--strict"]).status == 1)
  }

  @Test("several outputs in one run, each in its file")
  func outputs() throws {
    let site = try ScratchSite()
    let result = try check(site, ["content", "--output", "github=-", "--output", "json=out.json"])
    #expect(result.status == 1)
    #expect(result.output.hasPrefix("::error file=content/harbour.md"))
    #expect(result.errors.contains("gate failed: 1 of 4 documents"))
    #expect(try site.text("out.json").hasPrefix("{\"schema\":1"))
  }

  @Test("the output is the same for any number of jobs", arguments: ["text", "json", "jsonl"])
  func jobs(format: String) throws {
    let site = try ScratchSite()
    for index in 0..<60 {
      let words = index % 3 == 0 ? "murky" : "clear"
      try site.folder.write(
        "content/many/\(index).txt",
        "Note \(index)\n\nThe plan for the road is \(words), and the town has said so \(index) times.\n")
    }
    let one = try check(site, ["content", "--format", format, "--jobs", "1"])
    #expect(one.status == 1)
    for jobs in ["2", "7"] {
      let many = try check(site, ["content", "--format", format, "--jobs", jobs])
      #expect(many.output == one.output)
      #expect(many.errors == one.errors)
    }
  }

  @Test("a reader that goes away is no failure")
  func closedPipe() throws {
    let site = try ScratchSite()
    let shell = try #require(Program.named("bash"))
    let script = "set -o pipefail; '\(program.executable.path)' check content --format json | head -c 1"
    let result = try shell.run(["-c", script], in: site.path)
    // The site fails its gate, whoever reads about it.
    #expect(result.status == 1)
    #expect(result.output == "{")
    #expect(result.errors == "" || result.errors.contains("gate"))
  }

  @Test("without a common commit nothing is said to be unchanged")
  func noMergeBase() throws {
    let site = try ScratchSite(isRepository: true)
    try site.git(["checkout", "-q", "--orphan", "apart"])
    try site.commit("apart")
    let result = try check(site, ["content", "-q", "--changed", "git:main"])
    #expect(result.status == 2)
    #expect(result.errors.contains("git finds no commit at which the work left `main`"))
    #expect(result.errors.contains("fetch-depth: 0"))
  }

  @Test("--changed judges files that git does not know and files behind links")
  func unknownToGit() throws {
    let site = try ScratchSite(isRepository: true)
    try site.folder.write(".gitignore", "built/\n")
    try site.folder.write("built/a.txt", "The cost is murky.\n")
    symlink("../built/a.txt", site.path + "/content/z.txt")
    try site.commit("second")
    try site.folder.write("built/a.txt", "The cost is murky and will stay so.\n")
    let named = try check(site, ["built/a.txt", "-q", "--changed", "git:HEAD"])
    #expect(named.output.contains("built/a.txt"))
    let linked = try check(site, ["content", "-q", "--changed", "git:HEAD"])
    #expect(linked.output.contains("content/z.txt"))
    #expect(!linked.output.contains("harbour"))
  }

  @Test("packs of several configurations are kept apart")
  func packs() throws {
    let site = try ScratchSite()
    try site.folder.write(
      "content/opinion/.factcheck.yml", "packs: [./house.yml]\nrules: {\"weasel/desk-vast\": on}\n")
    try site.folder.write(
      "content/opinion/house.yml",
      try site.text("rules/desk.yml").components(separatedBy: "- id: independence").first.map {
        $0.replacingOccurrences(of: "id: desk", with: "id: house")
          .replacingOccurrences(of: "hedge/desk-murky", with: "weasel/desk-vast")
          .replacingOccurrences(of: "murky", with: "vast")
      } ?? "")
    try site.folder.write(
      "content/opinion/b.txt",
      "The bridge\n\nThe cost of the bridge is vast, and the town will pay for it in the end.\n")
    try site.folder.write(
      "content/b.txt",
      "The bridge\n\nThe cost of the bridge is vast, and the town will pay for it in the end.\n")
    let result = try check(site, ["content", "--output", "github=-"])
    let lines = result.output.split(separator: "\n").filter { $0.contains("desk-vast") }
    #expect(lines.count == 1)
    #expect(lines.first?.hasPrefix("::error file=content/opinion/b.txt") == true)
    #expect(result.output.contains("file=content/harbour.md,line=5,col=31"))
  }

  @Test("an interrupt ends the program at once")
  func interrupt() throws {
    let site = try ScratchSite()
    let shell = try #require(Program.named("bash"))
    // The program waits for standard input that never comes.
    let script = """
      mkfifo pipe; exec 3<>pipe
      '\(program.executable.path)' check - <pipe & p=$!
      (sleep 20; kill -KILL $p 2>/dev/null) & guard=$!
      sleep 1; kill -INT $p; wait $p; status=$?; kill $guard; echo $status
      """
    let result = try shell.run(["-c", "set -m\n" + script], in: site.path)
    #expect(result.output.split(separator: "\n").last == "130")
  }
}
