extension JSONRows where Source: ~Copyable {
  /// In JSON Lines a mistake costs its line, elsewhere it is the end.
  mutating func recover(from mistake: JSONMistake) throws(JSONStop) -> Event {
    if isLines == nil, frames.isEmpty, try isFirstOfLines(mistake) { isLines = true }
    guard isLines == true else { throw .mistake(mistake) }
    let start = cursor.kept
    if !path.prefix.isEmpty { line = cursor.window.place(of: start).line }
    let reason = mistake.kind.reason(at: cursor.window.place(of: mistake.offset))
    let end = try endOfDamage(from: start, mistake.offset)
    let bytes = document?.line(broken: cursor.bytes(start..<end)) ?? cursor.bytes(start..<end)
    cursor.jump(to: end)
    frames = []
    isBeforeValue = false
    return .rejected(RejectedRow(RowPlace(number: line, offset: start), reason, bytes: bytes))
  }

  /// Whether a mistake in the very first line leaves a file of lines: the next is a whole value.
  private mutating func isFirstOfLines(_ mistake: JSONMistake) throws(JSONStop) -> Bool {
    let start = cursor.kept
    guard documents == 1, let end = try cursor.lineBreak(from: start), mistake.offset <= end else {
      return false
    }
    defer { cursor.jump(to: start) }
    cursor.jump(to: end)
    guard let byte = try cursor.peek(), byte.opensContainer else { return false }
    let next = cursor.position
    do throws(JSONStop) {
      try cursor.take(keeping: true)
    } catch {
      if case .mistake = error { return false }
      throw error
    }
    let behind = cursor.position
    if cursor.holdsBreak(next..<behind) { return false }
    guard try cursor.peek() != nil else { return true }
    return cursor.holdsBreak(behind..<cursor.position)
  }

  /// Where the line ends that holds the mistake; of documents over several lines, where the next
  /// line begins like one.
  private mutating func endOfDamage(from start: Int, _ mistake: Int) throws(JSONStop) -> Int {
    var from = start
    while let end = try cursor.lineBreak(from: from) {
      if !spansLines { return end }
      cursor.jump(to: end + 1)
      guard let next = try cursor.peekByte() else { break }
      if next.opensContainer { return end }
      from = end + 1
    }
    return cursor.end
  }
}
