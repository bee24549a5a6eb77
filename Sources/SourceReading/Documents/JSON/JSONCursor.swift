/// A place in a JSON document that moves on value by value, reading more of the source as it needs.
///
/// All offsets count from the first byte of the document.
struct JSONCursor<Source: DocumentBytes & ~Copyable>: ~Copyable {
  private(set) var window: DocumentWindow<Source>
  private(set) var position: Int
  /// What lies behind this offset stays in memory.
  var kept: Int
  /// The last value that was taken.
  private(set) var tape = DocumentTape()
  var keys: DocumentKeys
  private var machine: JSONMachine
  private let limits: DocumentLimits

  init(_ window: consuming DocumentWindow<Source>, _ keys: DocumentKeys, _ limits: DocumentLimits) {
    position = window.base + window.start
    kept = position
    self.window = window
    self.keys = keys
    self.limits = limits
    machine = JSONMachine(limits: limits)
  }

  consuming func giveBack() -> Source { window.giveBack() }

  var fault: DocumentFault? { machine.fault }
  var loneSurrogates: Int { machine.loneSurrogates }

  func byte(at offset: Int) -> UInt8 { window.bytes[offset - window.base] }

  func bytes(_ range: Range<Int>) -> [UInt8] {
    Array(window.bytes[range.lowerBound - window.base..<range.upperBound - window.base])
  }

  func mistake(_ kind: JSONMistake.Kind) -> JSONStop {
    .mistake(JSONMistake(kind: kind, offset: position))
  }

  /// Goes past white space and gives the byte that follows; nil at the end of the document.
  mutating func peek() throws(JSONStop) -> UInt8? {
    while true {
      let end = window.base + window.count
      while position < end {
        let byte = byte(at: position)
        if !byte.isJSONSpace { return byte }
        position += 1
      }
      if try !fill() { return nil }
    }
  }

  mutating func expect(_ expected: JSONMistake.Expected) throws(JSONStop) -> UInt8 {
    guard let byte = try peek() else { throw mistake(.endOfDocument(expected)) }
    return byte
  }

  /// The byte that stands here, white space or not.
  mutating func peekByte() throws(JSONStop) -> UInt8? {
    while position >= end {
      if try !fill() { return nil }
    }
    return byte(at: position)
  }

  /// Behind the last byte in memory.
  var end: Int { window.base + window.count }

  func holdsBreak(_ range: Range<Int>) -> Bool { window.breaks(in: range) > 0 }

  /// Goes past a byte that `peek` gave.
  mutating func pass() { position += 1 }

  mutating func jump(to offset: Int) { position = offset }

  /// The offset of the next line break from `start` on, nil when there is none.
  mutating func lineBreak(from start: Int) throws(JSONStop) -> Int? {
    var offset = start
    while true {
      let range = offset - window.base..<max(offset - window.base, window.count)
      if let found = window.bytes[range].firstIndex(of: 0x0A) { return window.base + found }
      offset = window.base + window.count
      if try !fill() { return nil }
    }
  }

  /// Takes one value into the tape, or only goes past it.
  ///
  /// What is taken stays in memory from `kept` on, what is passed by does not.
  mutating func take(keeping: Bool) throws(JSONStop) {
    machine.begin(keeping: keeping)
    if keeping { tape.removeAll() }
    let start = position
    while try !goOn(from: start, keeping: keeping) {}
  }

  /// One stretch of `take`; whether the value is whole.
  private mutating func goOn(from start: Int, keeping: Bool) throws(JSONStop) -> Bool {
    var index = position - window.base
    let outcome = run(&index, origin: start - window.base)
    position = window.base + index
    // Of what is passed by, nothing is sure to be in memory.
    if !keeping { kept = position }
    switch outcome {
    case .complete: return true
    case .broken(let kind): throw mistake(kind)
    case .hungry:
      if try fill() { return false }
      throw mistake(.endOfDocument(machine.expected))
    }
  }

  private mutating func run(_ index: inout Int, origin: Int) -> JSONMachine.Outcome {
    machine.run(
      window.bytes, upTo: window.count, isLast: window.isAtEnd, origin: origin, from: &index,
      &tape, &keys)
  }

  /// The same as `take(keeping: true)` as far as about `limit` bytes; whether the value was whole.
  /// What was left open is closed, so that the tape can be looked at.
  mutating func look(upTo limit: Int, until isEnough: (DocumentTape, DocumentKeys) -> Bool)
    throws(JSONStop) -> Bool
  {
    machine.begin(keeping: true)
    tape.removeAll()
    let start = position
    defer { tape.closeAll() }
    var next = limit
    while try !goOn(from: start, keeping: true) {
      guard position - start >= next else { continue }
      var seen = tape
      seen.closeAll()
      if isEnough(seen, keys) { return false }
      next *= 2
    }
    return true
  }

  /// Reads more; false when there is no more.
  private mutating func fill() throws(JSONStop) -> Bool {
    if window.isAtEnd { return false }
    let keep = min(kept, position)
    guard window.base + window.count - keep <= limits.bytes else {
      throw mistake(.tooLarge(limits.bytes))
    }
    do {
      try window.fill(keeping: keep - window.base)
    } catch {
      throw .trouble(error)
    }
    return true
  }
}

/// What ends the reading of a value: a mistake in the document, or the source itself.
enum JSONStop: Error {
  case mistake(JSONMistake)
  case trouble(SourceTrouble)
}
