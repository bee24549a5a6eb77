internal import CXLSXWriter
internal import Reporting

/// The formats of one workbook, each made once.
@unsafe struct Formats {
  private let book: OpaquePointer
  private let font: String
  private var made: [Key: OpaquePointer] = unsafe [:]
  /// Two formats that look the same would be told apart by the library anew for each cell.
  private var looks: [Look: OpaquePointer] = unsafe [:]
  private var overlays: [Emphasis.Tone: OpaquePointer] = unsafe [:]

  private struct Key: Hashable {
    let style: CellStyle
    let isLink: Bool
  }

  private struct Look: Hashable {
    let number: String
    let size: Double
    let colours: [UInt32]
    let signs: [UInt8]
  }

  init(_ book: OpaquePointer, font: String) {
    unsafe self.book = unsafe book
    unsafe self.font = font
  }

  mutating func format(_ style: CellStyle, isLink: Bool) -> OpaquePointer? {
    let key = Key(style: style, isLink: isLink)
    if let known = unsafe made[key] { return unsafe known }
    var look = Looks.look(style)
    if isLink {
      look.colour = 0x1F4E9E
      look.underline = 1
    }
    let number = Looks.number(style) ?? "General"
    let whole = Look(
      number: number, size: look.size, colours: [look.colour, look.fill],
      signs: [
        look.has_fill, look.bold, look.italic, look.underline, look.wrap, look.centred, look.top,
        look.bordered, look.ruled, look.unlocked,
      ])
    // Safe: the texts live through the call; the format lives as long as its workbook.
    let format = unsafe looks[whole] ?? xlsx_format(book, font, number, look)
    unsafe looks[whole] = unsafe format
    unsafe made[key] = unsafe format
    return unsafe format
  }

  mutating func overlay(_ tone: Emphasis.Tone) -> OpaquePointer? {
    if let known = unsafe overlays[tone] { return unsafe known }
    let (colour, fill) = Looks.colours(tone)
    let isBold: Int32 = tone == .grave || tone == .serious ? 1 : 0
    // Safe: the format lives as long as its workbook.
    let format = unsafe xlsx_overlay(book, colour, fill, isBold)
    unsafe overlays[tone] = unsafe format
    return unsafe format
  }
}
