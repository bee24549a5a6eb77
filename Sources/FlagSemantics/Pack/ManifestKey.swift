package import Diagnostics

/// One key of `pack.toml`: its name, what stands behind it, and what it means.
///
/// The checker, the help of the editor and the reference are all made from these declarations.
package struct ManifestKey: Sendable {
  package let name: String
  package let shape: ManifestShape
  package let isRequired: Bool
  package let meaning: Wording

  init(_ name: String, _ shape: ManifestShape, isRequired: Bool = false, _ meaning: Wording) {
    self.name = name
    self.shape = shape
    self.isRequired = isRequired
    self.meaning = meaning
  }
}

/// What may stand behind a key.
package indirect enum ManifestShape: Sendable {
  case truth
  case whole(ClosedRange<Int>)
  case text(TextForm)
  /// `"A01"` or `["A01", "A02"]`.
  case texts(TextForm)
  /// A table from language to text: `{ zh-TW = "標案", en = "Tenders" }`.
  case titles
  /// Only the keys that are declared.
  case table([ManifestKey])
  /// Any name of the given form as key, and the same shape behind each.
  case each(TextForm, ManifestShape)
}

/// What a text must look like.
package enum TextForm: Sendable {
  case any, name, version, language, path, lawCode
  /// `CONTACT`, `M1`
  case code
  case priority
  /// `award.amount`
  case field
  /// `2 of CONTACT, MONEY and 1 of cards A05`
  case condition

  func admits(_ text: String) -> Bool {
    switch self {
    case .any: !text.allSatisfy(\.isWhitespace)
    case .name: TextForm.isName(text)
    case .version: SemanticVersion(text) != nil
    case .language: TextForm.isLanguage(text)
    case .path: TextForm.isInside(text)
    case .lawCode: TextForm.isLawCode(text)
    case .code: TextForm.isCode(text)
    case .priority: Priority(rawValue: text) != nil
    case .field: FieldPath(text) != nil
    case .condition: CaseCondition(text) != nil
    }
  }

  /// Letters of any script, small ones in Latin, with digits, `_` and `-` behind the first.
  private static func isName(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, first.properties.isAlphabetic else { return false }
    return text.unicodeScalars.allSatisfy {
      switch $0 {
      case "a"..."z", "0"..."9", "_", "-": true
      default: !$0.isASCII && $0.properties.isAlphabetic
      }
    }
  }

  /// Two small letters, with two capitals behind a hyphen if need be: `en`, `zh-TW`.
  private static func isLanguage(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let small = UInt8(ascii: "a")...UInt8(ascii: "z")
    let capital = UInt8(ascii: "A")...UInt8(ascii: "Z")
    guard let language = parts.first, parts.count <= 2, language.utf8.count == 2,
      language.utf8.allSatisfy(small.contains)
    else { return false }
    return parts.dropFirst().allSatisfy {
      $0.utf8.count == 2 && $0.utf8.allSatisfy(capital.contains)
    }
  }

  /// As rules cite laws, with a capital at the beginning: `GPA`, `GPA-ER`.
  private static func isLawCode(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard text.first.map({ $0.isASCII && $0.isUppercase }) ?? false else { return false }
    return parts.allSatisfy { part in
      !part.isEmpty && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
    }
  }

  /// Capitals, digits, `_` and `-` behind a capital.
  static func isCode(_ text: String) -> Bool {
    guard let first = text.utf8.first, (0x41...0x5A).contains(first) else { return false }
    return text.utf8.allSatisfy {
      (0x41...0x5A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x5F || $0 == 0x2D
    }
  }

  /// A pack can be moved and zipped, so nothing in it may point outside.
  private static func isInside(_ path: String) -> Bool {
    !path.isEmpty && !path.hasPrefix("/") && !path.utf8.contains(UInt8(ascii: "\\"))
      && !path.utf8.contains(0)
      && !path.split(separator: "/", omittingEmptySubsequences: false).contains("..")
  }
}
