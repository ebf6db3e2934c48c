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
  /// What is legal in the rule files and unwise, for `rules lint`.
  let warnings: [Diagnostic]
  private let settings: CheckerSettings
  private let tokenizer: Tokenizer
  private let analyzer: Analyzer
  private let pageWords: PageWords

  /// Reads and compiles the packs.
  ///
  /// - Throws: all faults of all rule files at once, as they are shown to the user.
  public init(_ settings: CheckerSettings = CheckerSettings()) throws(SetupFault) {
    let setup = try CheckerSetup(settings)
    self.settings = settings
    rules = setup.rules
    registry = setup.registry
    examples = setup.examples
    warnings = setup.warnings
    pageWords = setup.pageWords
    tokenizer = Tokenizer(vocabulary: rules.vocabulary, abbreviations: setup.abbreviations)
    analyzer = Analyzer(rules: rules, registry: registry, profile: settings.profile)
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
  ///
  /// A closed pipe ends one output; the run ends where all are closed.
  ///
  /// - Parameters:
  ///   - judges: false to stop after reading (`annotate`).
  ///   - warn: takes lines for standard error.
  /// - Returns: `incomplete` where an input gave no document or was cut off by a budget.
  public func run(
    paths: [String], form: InputForm, standardInputName: String = "-", jobs: Int, judges: Bool,
    outputs: [RunOutput], warn: (String) -> Void
  ) -> ExitStatus {
    var queue = WorkQueue(
      InputFinder.find(paths, standardInputName: standardInputName), form: form)
    var summary = RunSummary()
    var isOpen = outputs.map { $0.writer.open() }
    guard isOpen.contains(true) else { return .success }
    let makers = outputs.map(\.make)
    OrderedWorkers(jobs: jobs).run(
      next: { queue.next() },
      work: { item -> Product in
        let outcome = outcome(of: item, form: form, judges: judges)
        return Product(outcome, pieces: makers.map { $0(outcome, self) })
      },
      use: { product in
        if let warning = product.warning { warn(warning) }
        summary.add(product)
        for (index, piece) in product.pieces.enumerated() where isOpen[index] {
          isOpen[index] = outputs[index].writer.take(piece)
        }
        return isOpen.contains(true)
      })
    // A closed pipe is success: the reader has what it wanted.
    for index in outputs.indices where isOpen[index] {
      isOpen[index] = outputs[index].writer.close(summary, self)
    }
    guard isOpen.contains(true) else { return .success }
    return summary.faults + summary.incomplete > 0 ? .incomplete : .success
  }

  /// What becomes of a text given as a value, for rule tests and for use as a library.
  public func report(on document: Document) -> DocumentReport {
    analyzer.analyze(tokenizer.tokenize(document), title: title(of: document))
  }

  /// Reads a text given as a value, without judging it.
  public func reading(of document: Document) -> (text: TokenizedText, reading: Reading) {
    let text = tokenizer.tokenize(document)
    return (text, analyzer.read(text))
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
    try read(InputFile(path: path), id: path, form: form)
  }

  /// A document's reading together with the scan it was made with, for `explain`.
  func trace(_ text: TokenizedText) -> (reading: Reading, scan: DocumentScan) { analyzer.trace(text) }

  private func outcome(of item: WorkItem, form: InputForm, judges: Bool) -> Outcome {
    do throws(InputFault) {
      let document: Document
      switch item {
      case .fault(let fault): throw fault
      case .file(let file, let id): document = try read(file, id: id, form: form)
      case .record(let record, let id):
        do throws(InputError) {
          document = try RecordAdapter(pageWords: pageWords).document(from: record, id: id)
        } catch {
          throw InputFault(path: nil, id: id, line: record.line, message: error.message)
        }
      }
      if judges { return .report(report(on: document)) }
      let (text, reading) = reading(of: document)
      return .reading(text, reading)
    } catch {
      return .fault(error)
    }
  }

  private func read(_ file: InputFile, id: String, form: InputForm) throws(InputFault) -> Document {
    let bytes = try FileBytes.read(file, maxBytes: settings.maxBytes)
    var form = form == .auto ? InputForm.form(ofPath: file.path) : form
    do throws(InputError) {
      if form == .text, InputForm.form(ofPath: file.path) == .text, MarkupSniff.looksLikeHTML(bytes) {
        form = .html
      }
      let source = try TextDecoder.decode(name: file.path, bytes: bytes, isHTML: form == .html)
      switch form {
      case .html: return try HTMLAdapter(pageWords: pageWords).read(source, id: id, path: file.path)
      case .markdown: return MarkdownAdapter(pageWords: pageWords).read(source, id: id, path: file.path)
      case .auto, .text, .jsonl:
        return PlainTextAdapter(pageWords: pageWords).read(source, id: id, path: file.path, isMainText: false)
      }
    } catch {
      throw InputFault(path: file.path, message: error.message)
    }
  }

  private func title(of document: Document) -> TokenizedText? {
    guard let title = document.suppliedTitle else { return nil }
    let bytes = Array(title.utf8)
    let block = Block(kind: .headline, span: TextSpan(0, bytes.count), headingLevel: 1)
    let source = SourceText(name: document.id, utf8: bytes)
    return tokenizer.tokenize(
      Document(id: document.id, format: .text, source: source, text: bytes, blocks: [block]))
  }
}
