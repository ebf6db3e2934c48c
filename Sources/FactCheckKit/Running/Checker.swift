import Adapters
public import Analysis
public import Attribution
import MarkedYAML
public import RuleEngine
public import RuleLanguage
public import TextCore

/// The whole program behind the command line: set up once, then run over any number of documents.
public struct Checker: Sendable {
  /// The compiled packs.
  public let rules: RuleSet
  /// The known outlets and bodies.
  public let registry: SourceRegistry
  /// The examples of the rules of all packs.
  public let examples: [RuleExamples]
  /// What is worth telling about the setup, one line each.
  public let warnings: [String]
  /// What is legal in the rule files and unwise, for `rules lint`.
  let ruleWarnings: [Diagnostic]
  /// What findings say about their rules.
  let ruleJSON = RuleJSONCache()
  private let settings: CheckerSettings
  private let tokenizer: Tokenizer
  private let tables: AnalysisTables
  private let analyzer: Analyzer
  private let pageWords: PageWords

  /// Reads and compiles the packs, or takes them from the cache of the settings.
  ///
  /// - Throws: all faults of all rule files at once, as they are shown to the user.
  public init(_ settings: CheckerSettings = CheckerSettings()) throws(SetupFault) {
    let setup = try CheckerSetup(settings)
    let compiled = setup.compiled
    var rules = compiled.rules
    if !settings.ruleGlobs.isEmpty {
      for index in rules.rules.indices {
        let id = rules.rules[index].id
        if !settings.ruleGlobs.contains(where: { IdGlob.matches($0, id) }) { rules.rules[index].isOff = true }
      }
    }
    self.settings = settings
    self.rules = rules
    registry = compiled.registry
    warnings = compiled.warnings
    examples = setup.examples
    ruleWarnings = setup.ruleWarnings
    pageWords = compiled.pageWords
    tables = compiled.tables
    tokenizer = Tokenizer(vocabulary: rules.vocabulary, abbreviations: compiled.abbreviations)
    analyzer = Analyzer(
      rules: rules, registry: registry, tables: tables, profile: settings.profile,
      partial: Checker.partial(settings.ruleGlobs))
  }

  /// What is said instead of a score where only some rules are looked at: what the others find is not known.
  private static func partial(_ globs: [String]) -> String? {
    globs.isEmpty ? nil : "partial: only the rules \(globs.joined(separator: ", ")) were looked at"
  }

  /// The same packs with some rules switched or weighed otherwise; nothing is read or compiled anew.
  func adjusted(rules settings: [RuleSetting], globs: [String], profile: Profile?) -> Checker {
    guard !settings.isEmpty || profile != self.settings.profile else { return self }
    var rules = RuleSetting.apply(settings, to: rules)
    // What `--rule` leaves out no configuration switches on again.
    for index in rules.rules.indices where !globs.isEmpty {
      if !globs.contains(where: { IdGlob.matches($0, rules.rules[index].id) }) {
        rules.rules[index].isOff = true
      }
    }
    return Checker(self, rules: rules, profile: profile)
  }

  private init(_ base: Checker, rules: RuleSet, profile: Profile?) {
    self.rules = rules
    registry = base.registry
    warnings = base.warnings
    ruleWarnings = base.ruleWarnings
    examples = base.examples
    settings = base.settings
    tokenizer = base.tokenizer
    pageWords = base.pageWords
    tables = base.tables
    analyzer = Analyzer(
      rules: rules, registry: registry, tables: tables, profile: profile,
      partial: Checker.partial(base.settings.ruleGlobs))
  }

  /// Runs over files and directories in order and writes what the renderer makes of each document.
  ///
  /// - Parameters:
  ///   - judges: false to stop after reading (`annotate`).
  ///   - write: takes bytes of the output in order; false where nobody reads them any more.
  ///   - warn: takes lines for standard error.
  /// - Returns: `incomplete` where an input gave no document or was cut off by a budget.
  public func run(
    paths: [String], form: InputForm, standardInputName: String = "-", jobs: Int, judges: Bool,
    renderer: any DocumentRenderer, write: ([UInt8]) -> Bool, warn: (String) -> Void
  ) -> ExitStatus {
    withoutActuallyEscaping(write) { write in
      run(
        paths: paths, form: form, standardInputName: standardInputName, jobs: jobs, judges: judges,
        outputs: [RunOutput(renderer, write: write)], warn: warn)
    }
  }

  /// Runs over files and directories in order and writes several outputs at once.
  public func run(
    paths: [String], form: InputForm, standardInputName: String = "-", jobs: Int, judges: Bool,
    outputs: [RunOutput], watch: StageWatch = StageWatch(), measured: (StageWatch) -> Void = { _ in },
    warn: (String) -> Void
  ) -> ExitStatus {
    run(
      inputs: InputFinder.find(paths, standardInputName: standardInputName), form: form, jobs: jobs,
      judges: judges, outputs: outputs, watch: watch, measured: measured, warn: warn)
  }

  /// Runs over documents that were chosen before and writes several outputs at once.
  ///
  /// A closed pipe ends one output; the run ends where all are closed, unless there is a gate.
  ///
  /// - Parameters:
  ///   - judges: false to stop after reading (`annotate`).
  ///   - plan: what is decided about each file; nil to judge all by this checker.
  ///   - outputs: what is written; may be empty.
  ///   - observe: takes what the run has to remember of each document that was judged, in order.
  ///   - conclude: completes the summary before it is rendered, with the gate's result.
  ///   - watch: what times the stages; measures nothing unless it has a clock.
  ///   - measured: takes the times of all documents together, at the end.
  ///   - warn: takes lines for standard error.
  /// - Returns: `incomplete` where an input gave no document or was cut off by a budget, else `gateFailed`
  ///   where the summary holds a gate that did not pass.
  public func run(
    inputs: [Result<InputFile, InputFault>], form: InputForm, jobs: Int, judges: Bool, plan: RunPlan? = nil,
    outputs: [RunOutput], observe: (ReviewRecord) -> Void = { _ in },
    conclude: (inout RunSummary) -> Void = { _ in }, watch: StageWatch = StageWatch(),
    measured: (StageWatch) -> Void = { _ in }, warn: (String) -> Void
  ) -> ExitStatus {
    var queue = WorkQueue(inputs, form: form)
    var taking = watch
    var writing = watch
    defer {
      taking.add(writing)
      measured(taking)
    }
    var summary = RunSummary()
    var isOpen = outputs.map { $0.writer.open() }
    // A gate is judged to its end though nobody reads any more: its exit code must not depend on the reader.
    let hasGate = plan?.request.hasGate ?? false
    guard outputs.isEmpty || isOpen.contains(true) || hasGate else { return .success }
    let makers = outputs.map(\.make)
    let planned = plan?.reference
    OrderedWorkers(jobs: jobs).run(
      next: {
        taking.start()
        defer { taking.lap(.input) }
        return queue.next()
      },
      workspace: { CheckerWorkspace() },
      work: { item, workspace -> Product in
        var watch = watch
        watch.start()
        guard let planned, let path = item.file else {
          let outcome = outcome(of: item, form: form, judges: judges, watch: &watch, workspace: &workspace)
          let pieces = makers.map { $0(outcome, outcome, self) }
          watch.lap(.render)
          return Product(outcome, pieces: pieces, watch: watch)
        }
        let desk = planned.desk(forPath: path)
        let review = planned.review(path: path, record: item.recordID)
        let outcome = desk.checker.outcome(
          of: item, form: form, judges: judges, review: review, watch: &watch, workspace: &workspace)
        let shared = desk.indices == nil ? outcome : desk.shared(outcome)
        let pieces = makers.map { $0(outcome, shared, desk.checker) }
        watch.lap(.render)
        var product = Product(outcome, pieces: pieces, watch: watch)
        if case .report(let report) = outcome {
          product.record = ReviewRecord(
            report, path: planned.absolutePath(of: path), record: item.recordID, desk: desk,
            request: planned.request)
        }
        return product
      },
      use: { product in
        if let warning = product.warning { warn(warning) }
        writing.add(product.watch)
        summary.add(product)
        if let record = product.record { observe(record) }
        writing.start()
        for (index, piece) in product.pieces.enumerated() where isOpen[index] {
          isOpen[index] = outputs[index].writer.take(piece)
        }
        writing.lap(.output)
        return outputs.isEmpty || isOpen.contains(true) || hasGate
      })
    conclude(&summary)
    writing.start()
    // A closed pipe is success: the reader has what it wanted.
    for index in outputs.indices where isOpen[index] {
      isOpen[index] = outputs[index].writer.close(summary, self)
    }
    writing.lap(.output)
    guard outputs.isEmpty || isOpen.contains(true) || hasGate else { return .success }
    if summary.faults + summary.incomplete > 0 { return .incomplete }
    return summary.gate?.passed ?? true ? .success : .gateFailed
  }

  /// What becomes of a text given as a value, for rule tests and for use as a library.
  public func report(on document: Document, review: FindingReview = .none) -> DocumentReport {
    var watch = StageWatch()
    var workspace = CheckerWorkspace()
    return report(on: document, review: review, &watch, &workspace)
  }

  private func report(
    on document: consuming Document, review: FindingReview, _ watch: inout StageWatch,
    _ workspace: inout CheckerWorkspace
  ) -> DocumentReport {
    let text = tokenizer.tokenize(document, &workspace.tokens)
    let title = title(of: text.document, &workspace)
    watch.lap(.tokens)
    return analyzer.analyze(
      text, title: title, review: review, watch: &watch, workspace: &workspace.analysis)
  }

  /// The reports on the documents in the bytes of a file; faulty ones are left out.
  ///
  /// - Parameter review: what findings are held against, by the id of a record of JSON Lines.
  func reports(
    onBytes bytes: [UInt8], path: String, form: InputForm, review: (String?) -> FindingReview
  ) -> [(report: DocumentReport, record: String?)] {
    let known = form == .auto ? InputForm.form(ofPath: path) : form
    guard known == .jsonl else {
      guard let document = try? self.document(bytes, path: path, id: path, form: form) else { return [] }
      return [(report(on: document, review: review(nil)), nil)]
    }
    var found: [(report: DocumentReport, record: String?)] = []
    for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      guard case .record(let record) = JSONLinesReader.read(line, line: index + 1) else { continue }
      let id = record.id ?? "\(path):\(index + 1)"
      let adapter = RecordAdapter(pageWords: pageWords)
      guard let document = try? adapter.document(from: record, id: id, path: path) else { continue }
      found.append((report(on: document, review: review(record.id)), record.id))
    }
    return found
  }

  /// Reads a text given as a value, without judging it.
  public func reading(of document: Document) -> (text: TokenizedText, reading: Reading) {
    var watch = StageWatch()
    var workspace = CheckerWorkspace()
    let text = tokenizer.tokenize(document, &workspace.tokens)
    return (text, analyzer.read(text, watch: &watch, workspace: &workspace.analysis))
  }

  /// A document made of main text, as a record of JSON Lines would give it.
  ///
  /// - Throws: a fault where the text is empty or too large.
  public func document(text: String, id: String = "text") throws(InputFault) -> Document {
    var record = JSONRecord(line: 1)
    record.text = Array(text.utf8)
    do throws(InputError) {
      return try RecordAdapter(pageWords: pageWords).document(from: record, id: id)
    } catch {
      throw InputFault(path: nil, id: id, message: error.message)
    }
  }

  /// The files the rules were compiled from, read anew.
  func packSources() throws(SetupFault) -> [PackSource] { try CheckerSetup.packs(settings) }

  /// Lexicon entries and marks of a text; marks of attribution are not yet set.
  func scan(_ text: TokenizedText) -> DocumentScan { analyzer.scan(text) }

  /// Tokens and sentences of a document.
  func tokenize(_ document: Document) -> TokenizedText { tokenizer.tokenize(document) }

  /// Matches of rules before they are weighed against one another.
  func rawMatches(ofRules rules: [Int], in text: TokenizedText) -> [RuleMatch] {
    analyzer.matches(ofRules: rules, in: text)
  }

  /// A document read from a file.
  func document(atPath path: String, form: InputForm) throws(InputFault) -> Document {
    var watch = StageWatch()
    return try read(InputFile(path: path), id: path, form: form, &watch)
  }

  /// A document's reading together with the scan it was made with, for `explain`.
  func trace(_ text: TokenizedText) -> (reading: Reading, scan: DocumentScan) { analyzer.trace(text) }

  private func outcome(
    of item: WorkItem, form: InputForm, judges: Bool, review: FindingReview = .none,
    watch: inout StageWatch, workspace: inout CheckerWorkspace
  ) -> Outcome {
    do throws(InputFault) {
      // Handed over as it is made: a document is large.
      if judges {
        return .report(
          report(
            on: try document(of: item, form: form, &watch), review: review, &watch, &workspace))
      }
      let text = tokenizer.tokenize(try document(of: item, form: form, &watch), &workspace.tokens)
      watch.lap(.tokens)
      return .reading(text, analyzer.read(text, watch: &watch, workspace: &workspace.analysis))
    } catch {
      return .fault(error)
    }
  }

  private func document(
    of item: WorkItem, form: InputForm, _ watch: inout StageWatch
  ) throws(InputFault) -> Document {
    defer { watch.lap(.document) }
    switch item {
    case .fault(let fault): throw fault
    case .file(let file, let id): return try read(file, id: id, form: form, &watch)
    case .record(let record, let id, let file):
      do throws(InputError) {
        return try RecordAdapter(pageWords: pageWords).document(from: record, id: id, path: file)
      } catch {
        throw InputFault(path: file, id: id, line: record.line, message: error.message)
      }
    }
  }

  private func read(
    _ file: InputFile, id: String, form: InputForm, _ watch: inout StageWatch
  ) throws(InputFault) -> Document {
    let bytes = try FileBytes.read(file, maxBytes: settings.maxBytes)
    watch.lap(.input)
    return try document(bytes, path: file.path, id: id, form: form)
  }

  private func document(
    _ bytes: [UInt8], path: String, id: String, form: InputForm
  ) throws(InputFault) -> Document {
    let isOpen = form == .auto
    var form = isOpen ? InputForm.form(ofPath: path) : form
    do throws(InputError) {
      if form == .text, InputForm.form(ofPath: path) == .text, MarkupSniff.looksLikeHTML(bytes) {
        form = .html
      }
      if form == .text, isOpen, MarkupSniff.looksLikeRecords(bytes) {
        throw InputError(
          .unparsable, "this looks like JSON Lines: give --input jsonl, or --input text to read it as prose")
      }
      if form == .text, isOpen, let what = MarkupSniff.foreignData(bytes) {
        throw InputError(.unparsable, what)
      }
      let source = try TextDecoder.decode(name: path, bytes: bytes, isHTML: form == .html)
      var document: Document
      switch form {
      case .html: document = try HTMLAdapter(pageWords: pageWords).read(source, id: id, path: path)
      case .markdown: document = MarkdownAdapter(pageWords: pageWords).read(source, id: id, path: path)
      case .auto, .text, .jsonl:
        document = PlainTextAdapter(pageWords: pageWords).read(source, id: id, path: path, isMainText: false)
      }
      if source.damagedBytes > 0 {
        let count = source.damagedBytes
        document.metadata.decisions.append(
          "\(count) byte\(count == 1 ? " is" : "s are") not UTF-8 and \(count == 1 ? "was" : "were") read as windows-1252."
        )
      }
      return document
    } catch {
      throw InputFault(path: path, message: error.message)
    }
  }

  private func title(of document: Document, _ workspace: inout CheckerWorkspace) -> TokenizedText? {
    guard let title = document.suppliedTitle else { return nil }
    let bytes = Array(title.utf8)
    let block = Block(kind: .headline, span: TextSpan(0, bytes.count), headingLevel: 1)
    let source = SourceText(name: document.id, utf8: bytes)
    return tokenizer.tokenize(
      Document(id: document.id, format: .text, source: source, text: bytes, blocks: [block]),
      &workspace.tokens)
  }
}
