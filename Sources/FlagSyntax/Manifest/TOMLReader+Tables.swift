import Diagnostics

/// Where keys and headers put things, and what they may not touch.
extension TOMLReader {
  /// Puts a value under a key; a dotted key makes the tables on its way.
  mutating func insert(_ value: TOMLValue, at path: [TOMLKey], in table: TOMLTableBuilder) {
    guard let last = path.last else { return }
    var table = table
    for key in path.dropLast() {
      guard let next = stepByDottedKey(key, from: table) else { return }
      table = next
    }
    if let former = table.find(last) {
      reportDuplicate(last, of: former.key)
    } else {
      table.add(last, .value(value))
    }
  }

  /// A dotted key may add to what dotted keys made, and to nothing else.
  private mutating func stepByDottedKey(
    _ key: TOMLKey, from table: TOMLTableBuilder
  ) -> TOMLTableBuilder? {
    guard let former = table.find(key) else {
      let next = TOMLTableBuilder(.dottedKey)
      table.add(key, .table(next))
      return next
    }
    if case .table(let next) = former.node, next.origin == .dottedKey { return next }
    reportClosed(key, former)
    return nil
  }

  mutating func openTable(at path: [TOMLKey], in root: TOMLTableBuilder) -> TOMLTableBuilder? {
    guard let last = path.last, let parent = walk(path.dropLast(), from: root) else { return nil }
    guard let former = parent.find(last) else {
      let table = TOMLTableBuilder(.header)
      parent.add(last, .table(table))
      return table
    }
    guard case .table(let table) = former.node, table.origin == .passage else {
      reportDuplicate(last, of: former.key)
      return nil
    }
    parent.open(by: last, table)
    return table
  }

  mutating func openElement(at path: [TOMLKey], in root: TOMLTableBuilder) -> TOMLTableBuilder? {
    guard let last = path.last, let parent = walk(path.dropLast(), from: root) else { return nil }
    if let former = parent.find(last) {
      guard case .elements = former.node else {
        reportDuplicate(last, of: former.key)
        return nil
      }
    }
    let table = TOMLTableBuilder(.header)
    parent.addElement(last, table)
    return table
  }

  /// The table that a header stands in: tables on the way are made, arrays give their last one.
  private mutating func walk(
    _ path: ArraySlice<TOMLKey>, from root: TOMLTableBuilder
  ) -> TOMLTableBuilder? {
    var table = root
    for key in path {
      guard let former = table.find(key) else {
        let next = TOMLTableBuilder(.passage)
        table.add(key, .table(next))
        table = next
        continue
      }
      switch former.node {
      case .table(let next): table = next
      case .elements(let elements):
        guard let last = elements.tables.last else { return nil }
        table = last.0
      case .value:
        reportClosed(key, former)
        return nil
      }
    }
    return table
  }

  private mutating func reportDuplicate(_ key: TOMLKey, of former: TOMLKey) {
    report(
      Diagnostic(
        .tomlDuplicateKey, at: key.place, [Wording(verbatim: key.text)],
        others: [.init(former.place, Wording(en: "first set here", zh: "首次設定於此"))]))
  }

  private mutating func reportClosed(
    _ key: TOMLKey, _ former: (key: TOMLKey, node: TOMLTableBuilder.Node)
  ) {
    if case .value(let value) = former.node, case .unreadable = value.content { return }
    report(
      Diagnostic(
        .tomlClosedTable, at: key.place, [Wording(verbatim: key.text)],
        others: [.init(former.key.place, Wording(en: "complete here", zh: "已在此定義完畢"))]))
  }
}
