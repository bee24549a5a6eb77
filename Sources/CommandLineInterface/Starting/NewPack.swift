internal import Diagnostics
internal import FlagSyntax

/// The files of a pack that is about to be made.
struct NewPack {
  private(set) var files: [(name: String, text: String)] = []

  /// Rules and models are written in the one style, whatever the template looks like.
  mutating func add(_ name: String, _ text: String) {
    let parsed = ParsedFile(SourceFile(name: name, text: text))
    let isSource = SourceForm.endings.contains { name.hasSuffix($0) }
    let formatted = isSource ? Formatter.format(parsed) : nil
    files.append((name, formatted.map { String(decoding: $0, as: UTF8.self) } ?? text))
  }

  /// The manifest; `languages` as they stand in it: `"zh-TW", "en"`.
  mutating func addManifest(
    name: String, title: String, languages: String, remark: Wording, in language: Language
  ) {
    let remark = remark.text(in: language)
    add(
      "pack.toml",
      """
      name = "\(name)"
      version = "0.1.0"
      title = { \(title) }
      model = "model"
      languages = [\(languages)]  # \(remark)

      """)
  }

  /// A name for the manifest from the last part of a path: small letters, digits, `-` and `_`.
  static func name(for path: String) -> String {
    let last = path.split(separator: "/").last { $0 != "." && $0 != ".." } ?? ""
    var name = ""
    for scalar in last.lowercased().unicodeScalars {
      let isPlain = "abcdefghijklmnopqrstuvwxyz0123456789_-".unicodeScalars.contains(scalar)
      let isLetter = !scalar.isASCII && scalar.properties.isAlphabetic
      name.unicodeScalars.append(isPlain || isLetter ? scalar : "-")
    }
    let start = name.drop { !$0.isLetter }
    return start.isEmpty ? "my-pack" : String(start)
  }
}
