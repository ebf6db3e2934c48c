/// An encoding an input may be written in.
enum Encoding: Equatable {
  case utf8
  case utf16(bigEndian: Bool)
  /// One byte a character, read by a table of the upper half.
  case singleByte(name: String, table: [UInt16])
  /// Read by the system's `iconv`.
  case multiByte(name: String, iconv: String)

  /// The encoding of a WHATWG label, or nil; case and surrounding spaces do not matter.
  init?(label: String) {
    switch label.lowercased() {
    case "utf-8", "utf8", "unicode-1-1-utf-8", "x-unicode20utf8":
      self = .utf8
    case "utf-16", "utf-16le", "utf16", "ucs-2", "unicode":
      self = .utf16(bigEndian: false)
    case "utf-16be":
      self = .utf16(bigEndian: true)
    case "windows-1252", "cp1252", "x-cp1252", "iso-8859-1", "iso8859-1", "iso_8859-1", "iso88591",
      "latin1", "latin-1", "l1", "ascii", "us-ascii", "ansi_x3.4-1968", "cp819", "ibm819":
      self = .windows1252
    case "windows-1250", "cp1250", "x-cp1250":
      self = .singleByte(name: "windows-1250", table: SingleByteTables.windows1250)
    case "windows-1251", "cp1251", "x-cp1251":
      self = .windows1251
    case "windows-1253", "cp1253", "iso-8859-7", "greek":
      self = .singleByte(name: "windows-1253", table: SingleByteTables.windows1253)
    case "windows-1254", "cp1254", "iso-8859-9", "iso8859-9", "latin5":
      self = .singleByte(name: "windows-1254", table: SingleByteTables.windows1254)
    case "windows-1257", "cp1257", "iso-8859-13":
      self = .singleByte(name: "windows-1257", table: SingleByteTables.windows1257)
    case "koi8-r", "koi8", "koi", "cskoi8r":
      self = .koi8r
    case "koi8-u", "koi8-ru":
      self = .singleByte(name: "koi8-u", table: SingleByteTables.koi8u)
    case "iso-8859-2", "iso8859-2", "iso_8859-2", "latin2", "l2":
      self = .singleByte(name: "iso-8859-2", table: SingleByteTables.iso8859x2)
    case "iso-8859-5", "iso8859-5", "cyrillic":
      self = .singleByte(name: "iso-8859-5", table: SingleByteTables.iso8859x5)
    case "iso-8859-15", "iso8859-15", "latin-9", "latin9":
      self = .singleByte(name: "iso-8859-15", table: SingleByteTables.iso8859x15)
    case "gb2312", "gbk", "gb18030", "gb_2312-80", "x-gbk", "chinese":
      self = .multiByte(name: "gb18030", iconv: "GB18030")
    case "big5", "big5-hkscs", "cn-big5", "x-x-big5":
      self = .multiByte(name: "big5", iconv: "BIG5-HKSCS")
    case "shift_jis", "shift-jis", "sjis", "x-sjis", "ms_kanji", "windows-31j":
      self = .multiByte(name: "shift_jis", iconv: "CP932")
    case "euc-jp", "x-euc-jp":
      self = .multiByte(name: "euc-jp", iconv: "EUC-JP")
    case "euc-kr", "ks_c_5601-1987", "ksc5601", "korean", "windows-949":
      self = .multiByte(name: "euc-kr", iconv: "CP949")
    default:
      return nil
    }
  }

  static let windows1252 = Encoding.singleByte(name: "windows-1252", table: SingleByteTables.windows1252)
  static let windows1251 = Encoding.singleByte(name: "windows-1251", table: SingleByteTables.windows1251)
  static let koi8r = Encoding.singleByte(name: "koi8-r", table: SingleByteTables.koi8r)

  /// The name as a lower-case WHATWG label.
  var name: String {
    switch self {
    case .utf8: "utf-8"
    case .utf16(let bigEndian): bigEndian ? "utf-16be" : "utf-16le"
    case .singleByte(let name, _), .multiByte(let name, _): name
    }
  }
}
