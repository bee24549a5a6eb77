/// The commands of a document, and what it says that they print.
///
/// A block fenced as `console` holds commands after `$ `, each with its output below it. A here
/// document (`<<'END'`) and a line that ends in `\` go on.
struct ConsoleBlocks {
  enum Part {
    /// Lines that are neither command nor output.
    case prose([String])
    case command(lines: [String], output: [String], line: Int)
  }

  let parts: [Part]

  init(_ document: String) {
    var parts: [Part] = []
    var lines = document.split(separator: "\n", omittingEmptySubsequences: false)[...]
    var isConsole = false
    while let line = lines.popFirst().map(String.init) {
      if line.hasPrefix("```") {
        isConsole = line == "```console"
        parts.append(.prose([line]))
      } else if isConsole, line.hasPrefix("$ ") {
        let number = document.lineCount - lines.count
        let command = ConsoleBlocks.command(from: line, &lines)
        var output: [String] = []
        while let next = lines.first, !next.hasPrefix("$ "), !next.hasPrefix("```") {
          output.append(String(next))
          lines.removeFirst()
        }
        parts.append(.command(lines: command, output: output, line: number))
      } else {
        parts.append(.prose([line]))
      }
    }
    self.parts = parts
  }

  private static func command(from first: String, _ lines: inout ArraySlice<Substring>) -> [String]
  {
    var command = [String(first.dropFirst(2))]
    while command.last?.hasSuffix("\\") == true, let next = lines.popFirst() {
      command.append(String(next))
    }
    guard let mark = command.last?.hereMark else { return command }
    while let next = lines.popFirst().map(String.init) {
      command.append(next)
      if next == mark { break }
    }
    return command
  }

  /// The document with other outputs.
  func text(with output: (_ part: Int) -> [String]?) -> String {
    parts.enumerated().flatMap { index, part in
      switch part {
      case .prose(let lines): lines
      case .command(let lines, let old, _):
        ["$ " + (lines.first ?? "")] + lines.dropFirst() + (output(index) ?? old)
      }
    }.joined(separator: "\n")
  }
}

extension String {
  fileprivate var lineCount: Int { count { $0 == "\n" } + 1 }

  /// The word that ends the here document which this line begins: `END` of `<<'END'`.
  fileprivate var hereMark: String? {
    guard let quote = firstIndex(of: "<"), self[quote...].hasPrefix("<<'") else { return nil }
    return String(self[quote...].dropFirst(3).prefix { $0 != "'" })
  }
}
