/// The first documents of a source of JSON, as tapes: one, or those of the first lines.
struct FirstDocuments<Source: DocumentBytes & ~Copyable>: ~Copyable {
  private var cursor: JSONCursor<Source>
  private let start: Int
  private let name: String
  private(set) var tapes: [DocumentTape] = []
  /// Whether everything was seen.
  private(set) var isWhole = false
  private(set) var isLines: Bool
  /// The first mistake; what stands before it is in the tapes.
  private(set) var mistake: JSONMistake?

  static var most: Int { 1000 }

  init(
    _ window: consuming DocumentWindow<Source>, name: String, _ options: DocumentOptions
  ) {
    cursor = JSONCursor(window, DocumentKeys(), options.limits)
    start = cursor.position
    self.name = name
    isLines = options.isLines == true
  }

  var keys: DocumentKeys { cursor.keys }
  var isList: Bool { tapes.first?.nodes.first?.kind == .array }

  func place(of mistake: JSONMistake) -> DocumentPlace { cursor.window.place(of: mistake.offset) }

  /// Looks at about `limit` bytes, and at more of the first document while there is not enough.
  mutating func look(
    upTo limit: Int, until isEnough: (DocumentTape, DocumentKeys) -> Bool
  ) throws(SourceTrouble) {
    do throws(JSONStop) {
      while tapes.count < Self.most, cursor.position - start < limit {
        if try !lookAtNext(upTo: limit, until: isEnough) { return }
      }
    } catch {
      switch error {
      case .mistake(let found): mistake = mistake ?? found
      case .trouble(let trouble): throw trouble
      }
    }
  }

  /// Whether there is more to look at.
  private mutating func lookAtNext(
    upTo limit: Int, until isEnough: (DocumentTape, DocumentKeys) -> Bool
  ) throws(JSONStop) -> Bool {
    guard let byte = try cursor.peek() else {
      isWhole = true
      return false
    }
    if !tapes.isEmpty {
      guard byte.opensContainer || isLines else { return false }
      isLines = true
    }
    let begin = cursor.position
    do throws(JSONStop) {
      let isComplete = try cursor.look(upTo: limit, until: isEnough)
      tapes.append(cursor.tape)
      return isComplete
    } catch {
      guard case .mistake(let found) = error else { throw error }
      mistake = mistake ?? found
      if isLines, let end = try cursor.lineBreak(from: begin) {
        cursor.jump(to: end)
        return true
      }
      if tapes.isEmpty, !cursor.tape.nodes.isEmpty { tapes.append(cursor.tape) }
      return false
    }
  }

  /// The cursor at the beginning again, to read what was looked at.
  consuming func giveBack() -> JSONCursor<Source> {
    cursor.jump(to: start)
    cursor.kept = start
    return cursor
  }
}
