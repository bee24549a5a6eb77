import Diagnostics
import FlagSyntax

extension Documentation {
  /// The `##` comments that stand directly above a declaration.
  init(before node: SyntaxNode) {
    let file = node.tree.file
    var lines: [String] = []
    var end = node.range.lowerBound
    while end > node.tree.region.lowerBound {
      var start = end - 1
      while start > node.tree.region.lowerBound, file.bytes[start - 1] != 0x0A { start -= 1 }
      let line = file.text(start..<end).trimmed
      if line.hasPrefix("##") {
        lines.insert(line.drop { $0 == "#" }.trimmed, at: 0)
      } else if !line.isEmpty {
        break
      } else if end != node.range.lowerBound {
        break
      }
      end = start
    }
    self.init(lines: lines)
  }

  private init(lines: [String]) {
    var title: [String] = []
    var sections: [Heading: [String]] = [:]
    var current: Heading?
    for line in lines {
      let (heading, rest) = Documentation.heading(of: line)
      if let heading {
        current = heading
        sections[heading, default: []] += rest.isEmpty ? [] : [rest]
      } else if let current {
        sections[current]?.append(line)
      } else {
        title.append(line)
      }
    }
    self.init(title: title, sections: sections)
  }

  /// `Why`, `*Why*` or `Why: because …`, in either language.
  private static func heading(of line: String) -> (Heading?, String) {
    let plain = line.drop { $0 == "*" }
    for heading in Heading.allCases {
      for name in [heading.rawValue, heading.chinese] where plain.hasPrefix(name) {
        let rest = plain.dropFirst(name.count).drop { "*:： ".contains($0) }
        let separator = plain.dropFirst(name.count).first
        if separator == nil || "*:：".contains(separator ?? " ") { return (heading, String(rest)) }
      }
    }
    return (nil, line)
  }
}

extension StringProtocol {
  /// Without the blanks at both ends.
  var trimmed: String {
    var rest = self[...]
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}
