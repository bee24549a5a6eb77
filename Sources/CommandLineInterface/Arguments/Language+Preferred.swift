internal import Diagnostics

extension Language {
  /// The language to speak, known before the command line has been understood, so that even its
  /// mistakes are told in it: `--lang`, else the first of `LC_ALL`, `LC_MESSAGES`, `LANG` that is
  /// set.
  static func preferred(
    by words: [String], _ environment: (String) -> String?
  ) -> Language {
    var asked: Language?
    let options = words.prefix { $0 != "--" }
    for (place, word) in options.enumerated() where word.hasPrefix(Option.lang.flag) {
      let value = word.dropFirst(Option.lang.flag.count)
      if value.first == "=" {
        asked = Language(rawValue: String(value.dropFirst())) ?? asked
      } else if value.isEmpty, place + 1 < options.count {
        asked = Language(rawValue: options[place + 1]) ?? asked
      }
    }
    if let asked { return asked }
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      if let locale = environment(name), !locale.isEmpty { return Language(locale: locale) }
    }
    return .english
  }

  /// `zh_TW.UTF-8` and `zh-Hant-TW` ask for zh-TW, everything else for English.
  private init(locale: String) {
    let chinese = ["zh_TW", "zh-TW", "zh_Hant", "zh-Hant"]
    self = chinese.contains { locale.hasPrefix($0) } ? .chinese : .english
  }
}
