/// The characters that addresses of Taiwan are built from.
enum AddressSigns {
  static let county: UInt32 = 0x7E23  // 縣
  static let city: UInt32 = 0x5E02  // 市
  static let township: UInt32 = 0x9109  // 鄉
  static let town: UInt32 = 0x93AE  // 鎮
  static let district: UInt32 = 0x5340  // 區
  static let village: UInt32 = 0x91CC  // 里
  static let hamlet: UInt32 = 0x6751  // 村
  static let neighbourhood: UInt32 = 0x9130  // 鄰
  static let ordinal: UInt32 = 0x7B2C  // 第
  static let road: UInt32 = 0x8DEF  // 路
  static let street: UInt32 = 0x8857  // 街
  static let section: UInt32 = 0x6BB5  // 段
  static let lane: UInt32 = 0x5DF7  // 巷
  static let alley: UInt32 = 0x5F04  // 弄
  static let subAlley: UInt32 = 0x8856  // 衖
  static let number: UInt32 = 0x865F  // 號
  static let floor: UInt32 = 0x6A13  // 樓
  static let storey: UInt32 = 0x5C64  // 層
  static let room: UInt32 = 0x5BA4  // 室
  static let of: UInt32 = 0x4E4B  // 之
  static let ground: UInt32 = 0x5730  // 地
  static let below: UInt32 = 0x4E0B  // 下
  static let great: UInt32 = 0x5927  // 大
  static let way: UInt32 = 0x9053  // 道
  static let dash = sign("-")

  /// What may end the name of a place to which a county or town belongs.
  static func endsTown(_ point: UInt32) -> Bool {
    point == township || point == town || point == city || point == district
  }

  /// What stands behind a number of an address, and behind a Chinese numeral that is one.
  static func isUnit(_ point: UInt32) -> Bool {
    switch point {
    case road, street, section, lane, alley, subAlley, number, floor, storey, room, neighbourhood:
      true
    default: false
    }
  }
}
