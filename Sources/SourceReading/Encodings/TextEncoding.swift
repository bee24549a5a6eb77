/// How the characters of a text stand in bytes.
package enum TextEncoding: Sendable, Hashable, CaseIterable {
  case utf8, utf16LittleEndian, utf16BigEndian
  /// The code page of Windows in Taiwan (CP950), with the characters of ETEN.
  case big5
  /// Big5 as Hong Kong extended it. Its codes beyond CP950 collide with those that offices in
  /// Taiwan made themselves, so it is never guessed.
  case big5HKSCS
  /// GBK and its successor; found but never assumed.
  case gb18030
  /// Western European as Windows has it (code page 1252); only when told.
  case latin1

  /// As it is written in reports and after `--encoding`.
  package var name: String {
    switch self {
    case .utf8: "UTF-8"
    case .utf16LittleEndian: "UTF-16LE"
    case .utf16BigEndian: "UTF-16BE"
    case .big5: "Big5"
    case .big5HKSCS: "Big5-HKSCS"
    case .gb18030: "GB18030"
    case .latin1: "Latin-1"
    }
  }

  /// Takes the names that people and other programs use, in any case; nil for an unknown one.
  package init?(named name: String) {
    let letters = name.utf8.filter { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: "_") }
    let plain = String(decoding: letters, as: UTF8.self).lowercased()
    let found = TextEncoding.allCases.first { $0.names.contains(plain) }
    guard let found else { return nil }
    self = found
  }

  /// In small letters, without hyphens; the first ones are those to show.
  private var names: [String] {
    switch self {
    case .utf8: ["utf8", "utf8bom", "utf8sig", "ascii", "usascii"]
    case .utf16LittleEndian: ["utf16le", "utf16", "unicode", "ucs2"]
    case .utf16BigEndian: ["utf16be"]
    case .big5: ["big5", "cp950", "ms950", "windows950", "big5eten"]
    case .big5HKSCS: ["big5hkscs", "hkscs", "cp951"]
    case .gb18030: ["gb18030", "gbk", "gb2312", "cp936", "windows936"]
    case .latin1: ["latin1", "iso88591", "cp1252", "windows1252"]
    }
  }

  /// The bytes with which a text of this encoding may begin without meaning any character.
  var mark: [UInt8] {
    switch self {
    case .utf8: [0xEF, 0xBB, 0xBF]
    case .utf16LittleEndian: [0xFF, 0xFE]
    case .utf16BigEndian: [0xFE, 0xFF]
    case .gb18030: [0x84, 0x31, 0x95, 0x33]
    case .big5, .big5HKSCS, .latin1: []
    }
  }
}
