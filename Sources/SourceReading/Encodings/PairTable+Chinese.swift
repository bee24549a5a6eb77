extension PairTable {
  /// The table of an encoding, and nil for one that has none here or in the C library.
  init?(_ encoding: TextEncoding) {
    switch encoding {
    case .big5:
      guard let big5 = IconvHandle(from: "BIG5"), let hkscs = IconvHandle(from: "BIG5-HKSCS")
      else { return nil }
      self.init { PairTable.big5($0, $1, big5, hkscs) }
    case .big5HKSCS:
      guard let big5 = IconvHandle(from: "BIG5"), let hkscs = IconvHandle(from: "BIG5-HKSCS")
      else { return nil }
      self.init { lead, trail in
        // Eight signs of Big5 that the tables for Hong Kong leave out.
        hkscs.text(of: [lead, trail])
          ?? big5.text(of: [lead, trail]).flatMap { PairTable.isPrivate($0) ? nil : $0 }
      }
    case .gb18030:
      guard let gb18030 = IconvHandle(from: "GB18030") else { return nil }
      self.init { gb18030.text(of: [$0, $1]) }
    case .utf8, .utf16LittleEndian, .utf16BigEndian, .latin1: return nil
    }
  }

  /// CP950 as Windows has it, and in the area of ETEN the signs that everyone had there (①, Ⅰ, あ).
  ///
  /// 煊, 堃, 峯 and 喆 are not in CP950. Offices gave them codes of their own in the areas left
  /// free, each office others, and Hong Kong gave those codes to further characters. So what stands
  /// there is no character for certain: it becomes the private one that Windows would show, which
  /// keeps two names apart or the same, and it is noted.
  private static func big5(
    _ lead: UInt8, _ trail: UInt8, _ big5: borrowing IconvHandle, _ hkscs: borrowing IconvHandle
  ) -> [UInt8]? {
    let pair = [lead, trail]
    let plain = big5.text(of: pair)
    if let plain, !isPrivate(plain) { return plain }
    if (0xC6...0xC8).contains(lead) {
      if let eten = hkscs.text(of: pair), eten.count <= 3, !isPrivate(eten) { return eten }
      return plain
    }
    return ownCharacter(lead, trail)
  }

  /// Where Windows puts the codes that are free for an office's own characters.
  private static func ownCharacter(_ lead: UInt8, _ trail: UInt8) -> [UInt8]? {
    let first: (lead: UInt8, scalar: Int)
    switch lead {
    case 0x81...0x8D: first = (0x81, 0xEEB8)
    case 0x8E...0xA0: first = (0x8E, 0xE311)
    case 0xFA...0xFE: first = (0xFA, 0xE000)
    default: return nil
    }
    let column: Int
    switch trail {
    case 0x40...0x7E: column = Int(trail) - 0x40
    case 0xA1...0xFE: column = Int(trail) - 0xA1 + 63
    default: return nil
    }
    let scalar = first.scalar + Int(lead - first.lead) * 157 + column
    return Unicode.Scalar(scalar).map { Array(String($0).utf8) }
  }
}
