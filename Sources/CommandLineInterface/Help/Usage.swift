internal import Diagnostics

/// How a verb is called, in one line: `probity check [options] [PATH ...]`.
struct Usage {
  private let program: Program
  private let verb: Verb?

  init(_ program: Program, _ verb: Verb? = nil) {
    self.program = program
    self.verb = verb
  }

  var line: Wording {
    let options = Wording(en: "[options]", zh: "[選項]")
    guard let verb else {
      return Wording(en: "{0} {1} VERB ...", zh: "{0} {1} 指令 ...")
        .filled(with: [Wording(verbatim: program.name), options])
    }
    let head = Wording(verbatim: program.name + " " + verb.name)
    return verb.parameters.reduce(joined(head, options)) { joined($0, $1.usage) }
  }

  private func joined(_ left: Wording, _ right: Wording) -> Wording {
    Wording(en: "{0} {1}", zh: "{0} {1}").filled(with: [left, right])
  }
}

extension Parameter {
  /// `PATH`, `[PATH]`, `[PATH ...]` or `PATH ...`.
  fileprivate var usage: Wording {
    let form: Wording =
      switch count {
      case .one: "{0}"
      case .optional: "[{0}]"
      case .any: "[{0} ...]"
      case .atLeastOne: "{0} ..."
      }
    return form.filled(with: [name])
  }
}

extension Option {
  /// `-h, --help` or `--lang LANGUAGE`.
  var usage: Wording {
    let flags = (letter.map { "-\($0), " } ?? "") + flag
    guard let value else { return Wording(verbatim: flags) }
    return Wording(en: "{0} {1}", zh: "{0} {1}")
      .filled(with: [Wording(verbatim: flags), value.shown])
  }

  /// The help and what is not in it: the standard value, the choices when they are many.
  var fullHelp: Wording {
    var parts = [help]
    if let choices = value?.candidates.choices, choices.count > 4 {
      parts.append(
        Wording(en: "One of: {0}.", zh: "可選擇：{0}。")
          .filled(with: [Wording(verbatim: choices.joined(separator: ", "))]))
    }
    if let standard = value?.standard {
      parts.append(
        Wording(en: "Default: `{0}`.", zh: "預設為 `{0}`。")
          .filled(with: [Wording(verbatim: standard)]))
    }
    if isRepeatable {
      parts.append(Wording(en: "May be repeated.", zh: "可重複使用。"))
    }
    return Wording(
      en: parts.map(\.english).joined(separator: " "), zh: parts.map(\.chinese).joined())
  }
}
