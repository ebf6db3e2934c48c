import Foundation
import TestSupport
import Testing

/// Outputs against published schemas, by a validator that is not ours: `pip install check-jsonschema`.
///
/// The schema of SARIF is not shipped with the validator, and a test fetches nothing: `FACTCHECK_SARIF_SCHEMA` names it,
/// as a file or as the address it is published at.
@Suite(
  "Published schemas",
  .enabled(
    if: Program.named("check-jsonschema") != nil,
    "check-jsonschema is not installed (pip install check-jsonschema)"))
struct PublishedSchemaTests {
  static let sarifSchema = ProcessInfo.processInfo.environment["FACTCHECK_SARIF_SCHEMA"]

  let validator: Program

  init() throws { validator = try #require(Program.named("check-jsonschema")) }

  func check(_ schema: String, _ file: String) throws {
    // The pattern for languages in the schema of SARIF 2.1.0 is none of ECMA 262 with the flag u.
    let result = try validator.run(
      ["--regex-variant", "nonunicode", "--schemafile", schema, file], in: RepositoryRoot.url.path)
    #expect(result.status == 0, "\(file): \(result.output)\(result.errors)")
  }

  @Test(
    "recorded reports fit the schemas of the project",
    arguments: [("report", "sample.json"), ("annotate", "sample.annotate.json"), ("sarif", "sample.sarif")])
  func recorded(schema: String, report: String) throws {
    try check("Fixtures/schemas/\(schema).schema.json", "Fixtures/reports/\(report)")
  }

  @Test(
    "the recorded SARIF log fits the schema of OASIS",
    .enabled(
      if: sarifSchema != nil,
      "FACTCHECK_SARIF_SCHEMA names no file or address of the SARIF 2.1.0 schema"))
  func sarif() throws { try check(try #require(Self.sarifSchema), "Fixtures/reports/sample.sarif") }

  @Test(
    "a log of the program fits the schema of OASIS",
    .enabled(
      if: sarifSchema != nil && Program.factcheck != nil,
      "FACTCHECK_SARIF_SCHEMA names no schema, or the program is not built beside the tests"))
  func log() throws {
    let program = try #require(Program.factcheck)
    let site = try ScratchSite()
    let result = try program.run(
      ["check", "content", "nowhere.txt", "--output", "sarif=out.sarif"], in: site.path)
    #expect(result.status == 3)
    try check(try #require(Self.sarifSchema), site.path + "/out.sarif")
  }
}
