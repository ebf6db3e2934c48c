import Testing
import TextCore

@Suite("SHA-256") struct SHA256Tests {
  @Test(
    "The digests of the standard",
    arguments: [
      ([], "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      (["abc"], "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (["a", "", "bc"], "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        ["abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"],
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
    ])
  func vectors(parts: [String], expected: String) {
    #expect(SHA256.hexadecimal(parts.map { Array($0.utf8) }) == expected)
  }

  @Test("A million letters, in one part or many") func long() {
    let expected = "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
    let letter = UInt8(ascii: "a")
    #expect(SHA256.hexadecimal([[UInt8](repeating: letter, count: 1_000_000)]) == expected)
    let parts = [[UInt8]](repeating: [UInt8](repeating: letter, count: 1000), count: 1000)
    #expect(SHA256.hexadecimal(parts) == expected)
  }
}
