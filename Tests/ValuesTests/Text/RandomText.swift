import TestSupport
import Values

/// Texts made at random, from everything or from the signs that a canonical form knows.
enum RandomText {
  /// Any code points, and now and then pieces that fold, compose or disappear.
  static func anything(_ generator: inout SeededGenerator) -> String {
    var scalars = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...12, using: &generator) {
      let range: ClosedRange<UInt32> =
        switch Int.random(in: 0...9, using: &generator) {
        case 0: 0...0x10FFFF
        case 1: 0x20...0x7E
        case 2: 0x80...0x24F
        case 3: 0x300...0x36F
        case 4: 0x1100...0x11FF
        case 5: 0x2000...0x206F
        case 6: 0x3000...0x33FF
        case 7: 0xAC00...0xD7A3
        case 8: 0xF900...0xFFEF
        default: 0x4E00...0x9FFF
        }
      if let scalar = Unicode.Scalar(UInt32.random(in: range, using: &generator)) {
        scalars.append(scalar)
      }
    }
    return String(scalars)
  }

  /// A few pieces of a list, one after another.
  static func pieces(_ pieces: [String], _ generator: inout SeededGenerator) -> String {
    (0..<Int.random(in: 1...9, using: &generator))
      .map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
  }

  static func bytes(_ generator: inout SeededGenerator) -> [UInt8] {
    (0..<Int.random(in: 0...24, using: &generator)).map { _ in
      Bool.random(using: &generator)
        ? UInt8.random(in: 0...255, using: &generator)
        : [0xE4, 0xB8, 0x80, 0xF0, 0x9F, 0xEF, 0xBC, 0x91, 0x28, 0x2D, 0x30][
          Int.random(in: 0..<11, using: &generator)]
    }
  }

  static let ofAddresses =
    [
      "台北市", "花蓮縣", "玉里鎮", "大安區", "中區", "平鎮區", "高雄縣", "三民鄉", "佳里", "里", "村", "鄰", "第", "5", "05",
      "12", "100", "10617", "一", "十", "廿", "○", "百", "段", "巷", "弄", "號", "樓", "室", "之", "-", "f",
      "F", "fl",
      "層", "地下", "地", "下", "b1", "B", "rm ", "room", "r", " ", "　", "路", "街", "大道", "中山", "台灣",
      "中華民國",
      "台灣省", "(", "）", ",", "、", ".", "a", "x",
    ]
  static let ofNames =
    [
      "大安", "花蓮", "股份有限公司", "有限公司", "公司", "分公司", "(股)", "（有）", "(股)公司", "企業社", "行", "社", "財團法人",
      "社團法人", "(無統編)", "（獨資）", "·", "‧", ".", ",", " ", "k", "s", "acme", "co", "ltd", "company",
      "limited", "1",
      "(", ")", "股", "份", "有", "限", "臺", "-", "é", "\u{301}",
    ]
  static let ofPhones =
    [
      "02", "0912", "886", "+", "+886", "(", ")", "0", "1", "2345", "6789", "345", "-", " ", "#",
      "ext", "x", "轉",
      "分機", "/", "、", "~", "或", "王", "tel", "３", "12",
    ]
  static let ofIdentifiers =
    [
      "a", "B", "12", "0", "00", "-", " ", "/", "@", ".", "+", "mail", "x", "sha256:", "：", "臺",
      "é", "_", "ab", "<", ">",
    ]

  static func pieces(of form: CanonicalForm) -> [String] {
    switch form {
    case .text, .name, .nameCore: ofNames
    case .address, .building: ofAddresses
    case .phone, .phoneAndExtension: ofPhones
    case .email, .account, .serial, .taxID, .fileHash: ofIdentifiers
    }
  }
}
