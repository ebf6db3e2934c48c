import Foundation
import RuleLanguage
import Testing

@Suite("JSON Schema of rule files") struct JSONSchemaTests {
  @Test("The committed schema is the one generated") func drift() throws {
    let url = Packs.root.appendingPathComponent("Rules/schema/factcheck-pack.schema.json")
    if ProcessInfo.processInfo.environment["FACTCHECK_UPDATE_GOLDEN"] != nil {
      try Data(JSONSchema.text.utf8).write(to: url)
    }
    #expect(try String(contentsOf: url, encoding: .utf8) == JSONSchema.text)
  }

  @Test("The schema is JSON and every reference in it leads somewhere") func references() throws {
    let parsed = try JSONSerialization.jsonObject(with: Data(JSONSchema.text.utf8))
    let root = try #require(parsed as? [String: Any])
    let definitions = try #require(root["$defs"] as? [String: Any])
    for part in JSONSchema.text.components(separatedBy: "#/$defs/").dropFirst() {
      let name = part.prefix { $0 != "\"" }
      #expect(definitions[String(name)] != nil, "\(name)")
    }
  }
}
