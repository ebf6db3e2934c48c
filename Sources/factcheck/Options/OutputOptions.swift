import ArgumentParser
import FactCheckKit
import Foundation
import Reporting

/// Which outputs a run writes, and where.
struct OutputOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Form of standard output: \(OutputFormat.allValueStrings.joined(separator: ", ")).", valueName: "format"
    ))
  var format: OutputFormat?

  @Option(
    name: .customLong("output"),
    help: ArgumentHelp(
      "An output beside or instead of standard output; - is standard output, html takes a folder for several documents (repeatable).",
      valueName: "format=file"))
  var requests: [OutputRequest] = []

  /// The outputs: those asked for, else one on standard output.
  private var all: [OutputRequest] {
    if let format { return [OutputRequest(format: format, file: "-")] + requests }
    return requests.isEmpty ? [OutputRequest(format: .text, file: "-")] : requests
  }

  /// True where people read standard output, so that the gate's result stands there.
  var showsTextOnStandardOutput: Bool { all.contains { $0.format == .text && $0.file == "-" } }

  func validate() throws {
    if all.filter({ $0.file == "-" }).count > 1 {
      throw ValidationError(
        "only one output can go to standard output; give the others a file: --output FORMAT=FILE")
    }
  }

  /// Opens the outputs.
  ///
  /// - Parameter faults: learns of writes that fail.
  /// - Throws: a usage error where a file or template cannot be used.
  func open(
    plan: RunPlan, style: StyleOptions, input: InputOptions, faults: OutputFaults
  ) throws -> [RunOutput] {
    var outputs: [RunOutput] = []
    for request in all {
      if request.format == .html, let folder = OutputFolder(request.file) {
        outputs.append(try pages(in: folder, plan, faults))
        continue
      }
      if request.format == .html, input.mayHoldSeveral {
        throw ValidationError(
          "html holds one document a file; for several give a folder: --output html=reports/")
      }
      let write = try OutputFile.writer(request.file, faults: faults)
      outputs.append(try output(request.format, plan, style, write))
      if request.format == .github, let file = Environment.value("GITHUB_STEP_SUMMARY"),
        !file.isEmpty
      {
        let write = try OutputFile.writer(file, appends: true, faults: faults)
        outputs.append(
          RunOutput(MarkdownReport(rules: plan.rules, registry: plan.registry), write: write))
      }
    }
    return outputs
  }

  private func output(
    _ format: OutputFormat, _ plan: RunPlan, _ style: StyleOptions, _ write: @escaping ([UInt8]) -> Bool
  ) throws -> RunOutput {
    let rules = plan.rules
    switch format {
    case .text:
      return RunOutput(
        TextRenderer(style: style.style, detail: style.detail, showsSuppressed: style.showSuppressed),
        write: write)
    case .json: return RunOutput(JSONRenderer(isLines: false), write: write)
    case .jsonl: return RunOutput(JSONRenderer(isLines: true), write: write)
    case .sarif: return RunOutput(SARIFReport(rules: rules, version: Version.number), write: write)
    case .github: return RunOutput(GitHubReport(rules: rules), write: write)
    case .checkstyle: return RunOutput(CheckstyleReport(rules: rules), write: write)
    case .junit: return RunOutput(JUnitReport(rules: rules), write: write)
    case .markdown: return RunOutput(MarkdownReport(rules: rules, registry: plan.registry), write: write)
    case .csv: return RunOutput(CSVReport(), write: write)
    case .html: return RunOutput(PageRenderer(try report(plan, ShippedTemplates.html)), write: write)
    case .template(let file):
      var templates = ShippedTemplates.html
      guard let data = FileManager.default.contents(atPath: file) else {
        throw ValidationError("\(file): this template cannot be read")
      }
      templates.page = String(decoding: data, as: UTF8.self)
      let isHTML = OutputOptions.isHTML(file)
      return RunOutput(PageRenderer(try report(plan, templates, file: file, isHTML: isHTML)), write: write)
    }
  }

  private func pages(
    in folder: OutputFolder, _ plan: RunPlan, _ faults: OutputFaults
  ) throws -> RunOutput {
    let templates = ShippedTemplates.html
    try folder.create()
    do throws(TemplateFault) {
      return RunOutput(
        pages: try HTMLReport(rules: plan.rules, registry: plan.registry, templates: templates),
        index: try HTMLIndex(rules: plan.rules, templates: templates),
        write: { folder.write($0, $1, faults: faults) })
    } catch {
      throw ValidationError(error.message)
    }
  }

  private func report(
    _ plan: RunPlan, _ templates: HTMLTemplates, file: String = "template", isHTML: Bool = true
  ) throws -> HTMLReport {
    do throws(TemplateFault) {
      return try HTMLReport(
        rules: plan.rules, registry: plan.registry, templates: templates, isHTML: isHTML)
    } catch {
      let place = error.line.map { ":\($0):\(error.column ?? 1)" } ?? ""
      throw ValidationError("\(file)\(place): error: \(error.message)")
    }
  }

  /// A template makes HTML unless its name says otherwise (`.txt`, `.md`, … before `.mustache`).
  private static func isHTML(_ file: String) -> Bool {
    var parts = (file.split(separator: "/").last ?? "").split(separator: ".").dropFirst().map {
      $0.lowercased()
    }
    if parts.last == "mustache" { parts.removeLast() }
    guard let kind = parts.last else { return true }
    return ["html", "htm", "xhtml"].contains(kind)
  }
}
