/// The columns that a text takes in a terminal.
///
/// East Asian wide characters and emoji take two, combining and invisible ones none. Control
/// characters count as the escapes that are drawn for them (`\u{0}`), a tab as four spaces, so that
/// what is measured is always what is drawn.
package enum DisplayWidth {
  /// Columns of a text on one line, as `drawn(_:)` shows it.
  package static func columns(of text: String) -> Int {
    var meter = Meter()
    return text.unicodeScalars.reduce(0) { $0 + meter.columns(of: $1) }
  }

  /// Columns of each line of a text, one after the other.
  package static func columnsOfLines(of text: String, _ take: (Int) -> Void) {
    var meter = Meter()
    var columns = 0
    for scalar in text.unicodeScalars {
      if scalar == "\n" {
        take(columns)
        columns = 0
        meter = Meter()
      } else {
        columns += meter.columns(of: scalar)
      }
    }
    take(columns)
  }

  /// The text with tabs, control characters and line breaks made visible.
  package static func drawn(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: \.isUnprintable) else { return text }
    return text.unicodeScalars.reduce(into: "") { $0 += drawn($1) }
  }

  static func drawn(_ scalar: Unicode.Scalar) -> String {
    if scalar == "\t" { return "    " }
    return scalar.isUnprintable ? scalar.visibleEscape : String(scalar)
  }

  /// Measures one code point after the other, since an emoji may be made of several.
  struct Meter {
    private var previous: Unicode.Scalar = " "
    private var previousColumns = 1

    mutating func columns(of scalar: Unicode.Scalar) -> Int {
      let columns = measure(scalar)
      previous = scalar
      if columns > 0 { previousColumns = columns }
      return columns
    }

    private func measure(_ scalar: Unicode.Scalar) -> Int {
      if 0x20...0x7E ~= scalar.value { return 1 }
      if 0x4E00...0x9FFF ~= scalar.value { return 2 }  // most of Chinese, and no emoji among it
      if scalar == "\t" { return 4 }
      if scalar.isUnprintable { return scalar.visibleEscape.utf8.count }
      if scalar == "\u{FE0F}" {  // asks for the emoji form of a character that has a narrow one
        return previousColumns == 1 && previous.properties.isEmoji ? 1 : 0
      }
      if previous == "\u{200D}", scalar.properties.isEmoji { return 0 }
      if 0x1F3FB...0x1F3FF ~= scalar.value, previous.properties.isEmojiModifierBase { return 0 }
      return WideCharacters.contains(scalar) ? 2 : isInvisible(scalar) ? 0 : 1
    }

    private func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
      if 0x1160...0x11FF ~= scalar.value { return true }  // inner parts of a Korean syllable
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark: return true
      case .format: return scalar != "\u{AD}"
      default: return false
      }
    }
  }
}
