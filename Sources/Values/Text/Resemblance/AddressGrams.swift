/// Grams of an address, weighed so that only the same house resembles itself.
///
/// People leave out a county, write the floor or not, and mistype a long name of a road. They do
/// not mean the same place with another number, another section, or a short road of one other
/// character. The weights are 12 for the county and for the town, 4 for each gram of the road,
/// 20 for each number up to the street number, 4 for the number behind 之, and 1 for each sign
/// of floor and room.
struct AddressGrams {
  private static let place: UInt64 = 12
  private static let road: UInt64 = 4
  private static let number: UInt64 = 20
  private static let subNumber: UInt64 = 4

  private var name: [UInt32] = []

  mutating func gather(_ address: Span<UInt32>, into grams: inout [UInt64]) {
    let head = AddressHead(address, from: 0)
    if !head.county.isEmpty {
      grams.append(AddressGrams.place(.county, address, head.county))
    }
    if !head.town.isEmpty { grams.append(AddressGrams.place(.town, address, head.town)) }
    var index = head.end
    while index < address.count {
      guard address[index].isDigit else {
        name.append(address[index])
        index += 1
        continue
      }
      let value = AddressGrams.value(address, at: &index)
      let sub = AddressGrams.subNumber(address, at: &index)
      let unit = index < address.count && AddressSigns.isUnit(address[index]) ? address[index] : 0
      let symbol = Grams.firstNumber + value
      grams.append(Grams.gram(.number, symbol, unit, weight: AddressGrams.number))
      if unit == AddressSigns.road || unit == AddressSigns.street || unit == 0 {
        name.append(symbol)
        if let sub { name.append(Grams.firstNumber + sub) }
        continue
      }
      index += 1
      guard unit == AddressSigns.number || sub != nil else { continue }
      grams.append(
        Grams.gram(
          .subNumber, Grams.firstNumber + (sub ?? 0), unit, weight: AddressGrams.subNumber))
      if unit == AddressSigns.number { break }
    }
    if !name.isEmpty { Grams.gather(name.span, weight: AddressGrams.road, into: &grams) }
    gatherInside(address, from: index, into: &grams)
  }

  private func gatherInside(
    _ address: Span<UInt32>, from start: Int, into grams: inout [UInt64]
  ) {
    var index = start
    while index < address.count {
      var sign = address[index]
      if sign.isDigit {
        sign = Grams.firstNumber + AddressGrams.value(address, at: &index)
      } else {
        index += 1
      }
      grams.append(Grams.gram(.inside, sign, 0, weight: 1))
    }
  }

  /// The first two characters tell all counties apart, and all towns of a county.
  private static func place(
    _ kind: Grams.Kind, _ address: Span<UInt32>, _ range: Range<Int>
  ) -> UInt64 {
    Grams.gram(kind, address[range.lowerBound], address[range.lowerBound + 1], weight: place)
  }

  /// A number by its last five digits.
  private static func value(_ address: Span<UInt32>, at index: inout Int) -> UInt32 {
    var value: UInt32 = 0
    while index < address.count, address[index].isDigit {
      value = (value * 10 + address[index] - 0x30) % 100_000
      index += 1
    }
    return value
  }

  /// The number behind a dash; of several the last.
  private static func subNumber(_ address: Span<UInt32>, at index: inout Int) -> UInt32? {
    var sub: UInt32?
    while index + 1 < address.count, address[index] == AddressSigns.dash,
      address[index + 1].isDigit
    {
      index += 1
      sub = value(address, at: &index)
    }
    return sub
  }
}
