/// A JSON object whose long lists are made one element at a time, so that it is never in memory
/// whole.
///
///     let document = JSONDocument([
///       ("pack", .value("tw")), ("findings", .list(findings.count) { findings[$0].json }),
///     ])
///     try document.write { bytes in try file.write(bytes) }
package struct JSONDocument: Sendable {
  private let members: [(key: String, part: Part)]

  package enum Part: Sendable {
    case value(JSONValue)
    case list(Int, @Sendable (Int) -> JSONValue)
  }

  /// Members without a part are left out.
  package init(_ members: [(String, Part?)]) {
    self.members = members.compactMap { key, part in part.map { (key, $0) } }
  }

  /// As a tree.
  package var value: JSONValue {
    .object(
      members.map { member in
        switch member.part {
        case .value(let value): .init(member.key, value)
        case .list(let count, let element): .init(member.key, .array((0..<count).map(element)))
        }
      })
  }

  /// Hands over its text, as `indented` has it and with an end of line, in pieces of about a
  /// megabyte.
  package func write<Trouble: Error>(
    to take: ([UInt8]) throws(Trouble) -> Void
  ) throws(Trouble) {
    var writer = JSONWriter(isIndented: true)
    writer.write(plain: "{")
    for (place, member) in members.enumerated() {
      writer.begin(item: place, level: 1)
      writer.write(key: member.key)
      switch member.part {
      case .value(let value): writer.write(value, level: 1)
      case .list(let count, let element):
        writer.write(plain: "[")
        for number in 0..<count {
          writer.begin(item: number, level: 2)
          writer.write(element(number), level: 2)
          try hand(&writer, over: JSONDocument.piece, to: take)
        }
        if count > 0 { writer.breakLine(level: 1) }
        writer.write(plain: "]")
      }
    }
    if !members.isEmpty { writer.breakLine(level: 0) }
    writer.write(plain: "}\n")
    try hand(&writer, over: 0, to: take)
  }

  private static let piece = 1 << 20

  private func hand<Trouble: Error>(
    _ writer: inout JSONWriter, over least: Int, to take: ([UInt8]) throws(Trouble) -> Void
  ) throws(Trouble) {
    guard writer.bytes.count > least else { return }
    try take(writer.bytes)
    writer.bytes.removeAll(keepingCapacity: true)
  }
}
