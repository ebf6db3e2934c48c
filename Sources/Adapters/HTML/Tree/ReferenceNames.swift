/// Names of characters that HTML 5 added and that pages use; the parser knows those of HTML 4.
///
/// From the table of named references of the HTML standard.
enum ReferenceNames {
  static let added: [String: UInt32] = [
    "Tab": 0x09, "NewLine": 0x0A, "excl": 0x21, "num": 0x23, "dollar": 0x24, "percnt": 0x25, "apos": 0x27,
    "lpar": 0x28, "rpar": 0x29, "ast": 0x2A, "plus": 0x2B, "comma": 0x2C, "period": 0x2E, "sol": 0x2F,
    "colon": 0x3A, "semi": 0x3B, "equals": 0x3D, "quest": 0x3F, "commat": 0x40, "lbrack": 0x5B, "lsqb": 0x5B,
    "bsol": 0x5C, "rbrack": 0x5D, "rsqb": 0x5D, "lowbar": 0x5F, "grave": 0x60, "lbrace": 0x7B, "lcub": 0x7B,
    "vert": 0x7C, "verbar": 0x7C, "rbrace": 0x7D, "rcub": 0x7D, "nonbreakingspace": 0xA0,
    "NonBreakingSpace": 0xA0, "half": 0xBD, "abreve": 0x103, "Abreve": 0x102, "aogon": 0x105, "Aogon": 0x104,
    "cacute": 0x107, "Cacute": 0x106, "ccaron": 0x10D, "Ccaron": 0x10C, "dcaron": 0x10F, "dstrok": 0x111,
    "Dstrok": 0x110, "eogon": 0x119, "Eogon": 0x118, "ecaron": 0x11B, "Ecaron": 0x11A, "gbreve": 0x11F,
    "inodot": 0x131, "imath": 0x131, "lstrok": 0x142, "Lstrok": 0x141, "nacute": 0x144, "Nacute": 0x143,
    "ncaron": 0x148, "odblac": 0x151, "Odblac": 0x150, "rcaron": 0x159, "Rcaron": 0x158, "sacute": 0x15B,
    "Sacute": 0x15A, "scedil": 0x15F, "Scedil": 0x15E, "tcaron": 0x165, "uring": 0x16F, "udblac": 0x171,
    "Udblac": 0x170, "zacute": 0x17A, "Zacute": 0x179, "zdot": 0x17C, "Zdot": 0x17B, "zcaron": 0x17E,
    "Zcaron": 0x17D, "hyphen": 0x2010, "dash": 0x2010, "horbar": 0x2015, "OpenCurlyQuote": 0x2018,
    "CloseCurlyQuote": 0x2019, "rsquor": 0x2019, "OpenCurlyDoubleQuote": 0x201C,
    "CloseCurlyDoubleQuote": 0x201D, "rdquor": 0x201D, "ldquor": 0x201E, "bullet": 0x2022, "nldr": 0x2025,
    "mldr": 0x2026, "numero": 0x2116, "NotEqual": 0x2260, "check": 0x2713, "checkmark": 0x2713,
    "starf": 0x2605, "bigstar": 0x2605,
  ]
}
