import TextCore

/// The content security policy of a page: its own style and script by their digests, and nothing else.
enum ContentPolicy {
  /// The value of the policy for a page with this style and this script.
  static func value(style: String, script: String) -> String {
    "default-src 'none'; style-src 'sha256-\(digest(style))'; script-src 'sha256-\(digest(script))'; "
      + "base-uri 'none'; form-action 'none'"
  }

  /// The SHA-256 of a text's bytes in Base64 (RFC 4648).
  static func digest(_ text: String) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    let bytes = SHA256.digest([Array(text.utf8)])
    var out: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = (0..<3).map { start + $0 < bytes.count ? Int(bytes[start + $0]) : 0 }
      let bits = group[0] << 16 | group[1] << 8 | group[2]
      for (position, shift) in [18, 12, 6, 0].enumerated() {
        out.append(start + position <= bytes.count ? alphabet[bits >> shift & 63] : UInt8(ascii: "="))
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}
