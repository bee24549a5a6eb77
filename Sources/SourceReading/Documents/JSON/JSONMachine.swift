internal import CByteScan

/// Reads one JSON value after the other into a tape, strictly by RFC 8259.
///
/// The bytes come in pieces. Where a piece ends inside a token the machine stops before that token,
/// says `hungry`, and goes on when it is called again with more; nothing is read twice but that
/// token. No recursion: the depth of a document costs a byte for each level.
struct JSONMachine {
  enum Outcome {
    case complete, hungry
    case broken(JSONMistake.Kind)
  }

  enum Expecting {
    case value, valueOrEnd, key, keyOrEnd, colon, commaOrEnd
  }

  /// The bytes that are there: from `start` to `end`, and 64 more that may be read.
  @unsafe struct Input {
    let start: UnsafePointer<UInt8>
    let end: Int
    /// No more will come.
    let isLast: Bool
    /// What an offset in a container counts from, as an index like `end`; may be negative.
    let origin: Int
  }

  let limits: DocumentLimits
  private(set) var expecting = Expecting.value
  /// Whether the open containers are objects, from the outermost.
  private var isObject: [Bool] = []
  private var names = JSONNames()
  private var key = DocumentTape.noKey
  /// Whether values go to the tape, or are only read past.
  private var keeps = true
  /// The first fault of the value.
  private(set) var fault: DocumentFault?
  /// How many halves of surrogate pairs were replaced since the beginning.
  private(set) var loneSurrogates = 0

  init(limits: DocumentLimits) { self.limits = limits }

  /// Makes ready for a new value.
  mutating func begin(keeping: Bool) {
    expecting = .value
    isObject.removeAll(keepingCapacity: true)
    names.removeAll()
    key = DocumentTape.noKey
    keeps = keeping
    fault = nil
  }

  /// What may come next, in the words of mistakes.
  var expected: JSONMistake.Expected {
    switch expecting {
    case .value: .value
    case .valueOrEnd: .valueOrListEnd
    case .key: .key
    case .keyOrEnd: .keyOrObjectEnd
    case .colon: .colon
    case .commaOrEnd: isObject.last == true ? .commaOrObjectEnd : .commaOrListEnd
    }
  }

  /// Goes on with bytes of which `count` mean something and 64 more are there.
  mutating func run(
    _ bytes: [UInt8], upTo count: Int, isLast: Bool, origin: Int, from position: inout Int,
    _ tape: inout DocumentTape, _ keys: inout DocumentKeys
  ) -> Outcome {
    // Safe: the bytes are lent for the call, and the input does not outlive it.
    unsafe bytes.withUnsafeBufferPointer { bytes in
      guard let start = bytes.baseAddress else { return .hungry }
      let input = unsafe Input(start: start, end: count, isLast: isLast, origin: origin)
      return unsafe run(input, from: &position, &tape, &keys)
    }
  }

  /// Goes on to the end of the value, of the bytes, or to the first mistake.
  ///
  /// `position` is left behind the value, before the token that lacks bytes, or at the mistake.
  private mutating func run(
    _ input: Input, from position: inout Int, _ tape: inout DocumentTape,
    _ keys: inout DocumentKeys
  ) -> Outcome {
    let bytes = unsafe input.start
    let end = unsafe input.end
    var index = position
    defer { position = index }
    while true {
      // Safe here and below: every index is held under `end`, or under the padding behind it.
      while index < end, unsafe bytes[index].isJSONSpace { index += 1 }
      guard index < end else {
        return unsafe input.isLast ? .broken(.endOfDocument(expected)) : .hungry
      }
      let byte = unsafe bytes[index]
      switch expecting {
      case .value, .valueOrEnd:
        if byte == UInt8(ascii: "\"") {
          if let stop = unsafe takeText(input, &index, &tape, &keys, isKey: false) { return stop }
        } else if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") {
          let opened = unsafe index - input.origin
          if let stop = open(byte, &tape, offset: opened) { return stop }
          index += 1
          continue
        } else if byte == UInt8(ascii: "-") || byte.isDigit {
          if let stop = unsafe takeNumber(input, &index, &tape) { return stop }
        } else if byte == UInt8(ascii: "]"), case .valueOrEnd = expecting {
          index += 1
          close(&tape)
        } else if let stop = unsafe takeWord(input, &index, &tape) {
          return stop
        }
        if isObject.isEmpty { return .complete }
        expecting = .commaOrEnd
      case .commaOrEnd:
        let inObject = isObject[isObject.count - 1]
        if byte == UInt8(ascii: ",") {
          index += 1
          expecting = inObject ? .key : .value
        } else if byte == (inObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) {
          index += 1
          if let stop = closeChecked(inObject, &tape, keys) { return stop }
          if isObject.isEmpty { return .complete }
        } else {
          return unsafe .broken(mistake(input, at: index))
        }
      case .key, .keyOrEnd:
        if byte == UInt8(ascii: "\"") {
          if let stop = unsafe takeText(input, &index, &tape, &keys, isKey: true) { return stop }
          if index < end, unsafe bytes[index] == UInt8(ascii: ":") {
            index += 1
            expecting = .value
          } else {
            expecting = .colon
          }
        } else if byte == UInt8(ascii: "}"), case .keyOrEnd = expecting {
          index += 1
          close(&tape)
          if isObject.isEmpty { return .complete }
          expecting = .commaOrEnd
        } else {
          return unsafe .broken(mistake(input, at: index))
        }
      case .colon:
        guard byte == UInt8(ascii: ":") else { return unsafe .broken(mistake(input, at: index)) }
        index += 1
        expecting = .value
      }
    }
  }

  // MARK: Containers

  private mutating func open(
    _ byte: UInt8, _ tape: inout DocumentTape, offset: Int
  ) -> Outcome? {
    guard isObject.count < limits.depth else { return .broken(.tooDeep(limits.depth)) }
    let isObject = byte == UInt8(ascii: "{")
    self.isObject.append(isObject)
    if keeps {
      guard tape.nodes.count < limits.nodes else { return .broken(.tooManyValues(limits.nodes)) }
      names.open()
      tape.begin(isObject ? .object : .array, key: key, at: offset)
    }
    key = DocumentTape.noKey
    expecting = isObject ? .keyOrEnd : .valueOrEnd
    return nil
  }

  private mutating func close(_ tape: inout DocumentTape) {
    isObject.removeLast()
    if keeps {
      names.close()
      tape.close()
    }
  }

  private mutating func closeChecked(
    _ isObject: Bool, _ tape: inout DocumentTape, _ keys: DocumentKeys
  ) -> Outcome? {
    if keeps, isObject, fault == nil, let twice = JSONNames.repeated(inClosing: tape) {
      fault = .sameKeyTwice(Array(keys.name(twice)))
    }
    close(&tape)
    return nil
  }

  // MARK: Values

  private mutating func takeText(
    _ input: Input, _ index: inout Int, _ tape: inout DocumentTape, _ keys: inout DocumentKeys,
    isKey: Bool
  ) -> Outcome? {
    var scan = JSONText(after: index)
    unsafe scan.run(input)
    switch scan.end {
    case .hungry: return .hungry
    case .broken(let kind):
      index = scan.position
      return .broken(kind)
    case .closed: break
    }
    let start = index + 1
    // Safe: the scan has found the closing quote inside the input.
    let raw = unsafe UnsafeBufferPointer(start: input.start + start, count: scan.position - start)
    if scan.isBeyondASCII, unsafe !raw.isUTF8 { fault = fault ?? .invalidUTF8 }
    index = scan.position + 1
    guard keeps else { return nil }
    if tape.nodes.count >= limits.nodes { return .broken(.tooManyValues(limits.nodes)) }
    if isKey {
      if scan.hasEscapes {
        let text = unsafe tape.decode(raw, &loneSurrogates)
        key = keys.intern(String(decoding: tape.bytes(text), as: UTF8.self))
      } else {
        key = unsafe keys.intern(raw)
      }
      if names.isRepeated(key, in: tape, unlessFound: fault != nil) {
        fault = .sameKeyTwice(Array(keys.name(key)))
      }
    } else {
      let text = unsafe scan.hasEscapes ? tape.decode(raw, &loneSurrogates) : tape.copy(raw)
      tape.append(.string, key: key, text: text)
      key = DocumentTape.noKey
    }
    return nil
  }

  private mutating func takeNumber(
    _ input: Input, _ index: inout Int, _ tape: inout DocumentTape
  ) -> Outcome? {
    var scan = JSONNumber(at: index)
    unsafe scan.run(input)
    switch scan.end {
    case .hungry: return .hungry
    case .broken:
      index = scan.position
      return .broken(.number)
    case .closed: break
    }
    let count = scan.position - index
    // Safe: the scan ended inside the input.
    let raw = unsafe UnsafeBufferPointer(start: input.start + index, count: count)
    index = scan.position
    return unsafe append(.number, raw, &tape)
  }

  private mutating func append(
    _ kind: DocumentTape.Kind, _ raw: UnsafeBufferPointer<UInt8>, _ tape: inout DocumentTape
  ) -> Outcome? {
    guard keeps else { return nil }
    if tape.nodes.count >= limits.nodes { return .broken(.tooManyValues(limits.nodes)) }
    tape.append(kind, key: key, text: unsafe tape.copy(raw))
    key = DocumentTape.noKey
    return nil
  }

  /// `true`, `false` and `null`; anything else is a mistake.
  private mutating func takeWord(
    _ input: Input, _ index: inout Int, _ tape: inout DocumentTape
  ) -> Outcome? {
    let word: StaticString
    let kind: DocumentTape.Kind
    switch unsafe input.start[index] {
    case UInt8(ascii: "t"): (word, kind) = ("true", .truth)
    case UInt8(ascii: "f"): (word, kind) = ("false", .truth)
    case UInt8(ascii: "n"): (word, kind) = ("null", .null)
    default: return unsafe .broken(mistake(input, at: index))
    }
    let count = word.utf8CodeUnitCount
    for offset in 0..<count {
      guard unsafe index + offset < input.end else {
        return unsafe input.isLast ? .broken(.endOfDocument(expected)) : .hungry
      }
      guard unsafe input.start[index + offset] == word.utf8Start[offset] else {
        return .broken(.bareWord(expected))
      }
    }
    // Safe: the word stands there.
    let raw = unsafe UnsafeBufferPointer(
      start: input.start + index, count: kind == .null ? 0 : count)
    index += count
    return unsafe append(kind, raw, &tape)
  }

  // MARK: Mistakes

  private func mistake(_ input: Input, at index: Int) -> JSONMistake.Kind {
    // Safe: the index is that of a byte of the input.
    let byte = unsafe input.start[index]
    switch (expecting, byte) {
    case (.value, UInt8(ascii: "]")) where isObject.last == false,
      (.key, UInt8(ascii: "}")):
      return .trailingComma(close: byte)
    default: return JSONMistake.kind(of: byte, expected: expected)
    }
  }
}
