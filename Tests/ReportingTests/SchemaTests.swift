import TestSupport
import Testing

@testable import Reporting

@Suite("Schemas of the outputs")
struct SchemaTests {
  static func schema(_ name: String) throws -> JSONSchemaSubset {
    try JSONSchemaSubset(RepositoryRoot.text("Fixtures/schemas/\(name).schema.json").utf8)
  }

  static func documents() -> [[UInt8]] {
    [SampleReport.report, SampleReport.unscored].map { report in
      var writer = JSONWriter()
      ReportJSON.write(report, rules: SampleRules.rules, registry: SampleReport.registry, to: &writer)
      return writer.bytes
    }
  }

  static func annotation() -> [UInt8] {
    var writer = JSONWriter()
    AnnotationJSON.write(SampleReport.report.text, SampleReport.report.reading, to: &writer)
    return writer.bytes
  }

  @Test("the report as JSON is valid and as recorded")
  func report() throws {
    let schema = try Self.schema("report")
    for bytes in Self.documents() { #expect(schema.faults(of: try JSONValue.parse(bytes)) == []) }
    // Without a score the number of the current model is written, which changes with it.
    try GoldenFile("reports/sample.json").check(Self.documents()[0] + [0x0A])
  }

  @Test("the annotation as JSON is valid and as recorded")
  func annotate() throws {
    #expect(try Self.schema("annotate").faults(of: JSONValue.parse(Self.annotation())) == [])
    try GoldenFile("reports/sample.annotate.json").check(Self.annotation() + [0x0A])
  }

  @Test("the SARIF log is valid")
  func sarif() throws {
    let bytes = RunOfSamples.bytes(SARIFReport(rules: SampleRules.rules, version: "0.1.0"))
    #expect(try Self.schema("sarif").faults(of: JSONValue.parse(bytes)) == [])
  }

  @Test("a SARIF log of nothing is valid")
  func empty() throws {
    var report = SARIFReport(rules: SampleRules.rules, version: "0.1.0")
    let bytes = report.opening() + report.closing()
    #expect(try Self.schema("sarif").faults(of: JSONValue.parse(bytes)) == [])
  }

  /// Schemas with values that break them.
  static let broken: [(schema: String, value: String)] = [
    (#"{"type":"integer"}"#, "1.5"),
    (#"{"enum":["a"]}"#, #""b""#),
    (#"{"required":["a"]}"#, "{}"),
    (#"{"properties":{"a":{"type":"null"}}}"#, #"{"a":1}"#),
    (#"{"additionalProperties":false}"#, #"{"a":1}"#),
    (#"{"items":{"minimum":2}}"#, "[1]"),
    (#"{"pattern":"^a+$"}"#, #""ab""#),
    (#"{"anyOf":[{"const":1},{"const":2}]}"#, "3"),
    (##"{"$ref":"#/$defs/x","$defs":{"x":{"maxItems":1}}}"##, "[1,2]"),
    (#"{"uniqueItems":true}"#, "[1,1]"),
    (#"{"unheardOf":true}"#, "1"),
    (#"{"minProperties":1}"#, "{}"),
    (##"{"$ref":"#/$defs/gone"}"##, "1"),
  ]

  @Test("the validator finds faults", arguments: broken)
  func faults(schema: String, value: String) throws {
    #expect(try !JSONSchemaSubset(schema.utf8).faults(of: JSONValue.parse(value.utf8)).isEmpty)
  }
}
