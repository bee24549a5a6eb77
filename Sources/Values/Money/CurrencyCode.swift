/// A currency by its three letters of ISO 4217: `TWD`.
package struct CurrencyCode: Sendable, Hashable {
  /// The letters, one to a byte, the first one highest.
  private let letters: UInt32

  /// `nil` for anything but three capital letters; whether the currency exists is not asked.
  package init?(reading text: Span<UInt8>) {
    guard text.count == 3 else { return nil }
    var letters: UInt32 = 0
    for index in text.indices {
      guard (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(text[index]) else { return nil }
      letters = letters << 8 | UInt32(text[index])
    }
    self.letters = letters
  }

  package init?(_ text: String) { self.init(reading: text.utf8.span) }

  /// How many digits the smallest unit has after the point; 2 unless the standard says otherwise.
  package var minorDigits: Int {
    switch description {
    case "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "VND", "VUV",
      "XAF", "XOF", "XPF":
      0
    case "BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND": 3
    default: 2
    }
  }
}

extension CurrencyCode: Comparable {
  package static func < (left: CurrencyCode, right: CurrencyCode) -> Bool {
    left.letters < right.letters
  }
}

extension CurrencyCode: CustomStringConvertible {
  package var description: String {
    String(
      decoding: [letters >> 16, letters >> 8, letters].map { UInt8(truncatingIfNeeded: $0) },
      as: UTF8.self)
  }
}
