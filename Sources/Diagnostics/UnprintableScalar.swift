extension Unicode.Scalar {
  /// Whether it must never reach a terminal as it is: a control character, a line break in
  /// disguise, or a mark that turns the direction of the text and so shows a file as it is not.
  ///
  /// All of them lie below U+10000.
  var isUnprintable: Bool {
    switch value {
    case 0x00...0x1F, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// The visible form of an unprintable one: `\u{1b}`.
  var visibleEscape: String { "\\u{" + String(value, radix: 16) + "}" }
}
