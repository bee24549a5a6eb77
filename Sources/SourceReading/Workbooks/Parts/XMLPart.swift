internal import CExpat
internal import Diagnostics

/// One XML part of a workbook on its way through the parser, a piece at a time.
///
/// Memory is the piece, and what expat keeps of a tag that is not yet whole; such a tag may not
/// grow beyond a limit. Declarations of document types are refused before any entity counts.
@safe struct XMLPart: ~Copyable {
  private let parser: XML_Parser
  private let sink: XMLSink
  private var stream: PartStream
  private let name: String
  private let archive: String
  private let largestTag: Int
  private var piece: [UInt8]
  private var fed = 0
  private var isPaused = false
  private(set) var isAtEnd = false

  /// `piece` is the number of bytes that one step takes in.
  init(
    _ entry: ArchiveEntry, of archive: Archive, limit: Int, into sink: XMLSink, piece: Int = 1 << 16
  ) throws(SourceTrouble) {
    let stream = try PartStream(entry, of: archive, limit: limit)
    // Safe: freed in `deinit`. The sink is kept by this value for as long as the parser, and the
    // parser calls it only inside `XML_Parse`, so the unretained pointer is always good.
    guard let parser = unsafe XML_ParserCreateNS(nil, XMLName.separator) else {
      throw .outOfMemory(archive.name)
    }
    self.stream = stream
    name = entry.name
    self.archive = archive.name
    largestTag = archive.limits.tag
    self.sink = sink
    self.piece = [UInt8](repeating: 0, count: piece)
    unsafe self.parser = parser
    unsafe sink.parser = parser
    unsafe XML_SetUserData(parser, Unmanaged.passUnretained(sink).toOpaque())
    unsafe XML_SetElementHandler(
      parser,
      { sink, name, attributes in
        guard let sink = unsafe sink, let name = unsafe name, let attributes = unsafe attributes
        else { return }
        unsafe Unmanaged<XMLSink>.fromOpaque(sink)._withUnsafeGuaranteedRef {
          unsafe $0.begin(name, XMLAttributes(attributes))
        }
      },
      { sink, name in
        guard let sink = unsafe sink, let name = unsafe name else { return }
        unsafe Unmanaged<XMLSink>.fromOpaque(sink)._withUnsafeGuaranteedRef {
          unsafe $0.finish(name)
        }
      })
    unsafe XML_SetCharacterDataHandler(parser) { sink, text, count in
      guard let sink = unsafe sink, let text = unsafe text else { return }
      let start = unsafe UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self)
      unsafe Unmanaged<XMLSink>.fromOpaque(sink)._withUnsafeGuaranteedRef {
        unsafe $0.take(UnsafeBufferPointer(start: start, count: Int(count)))
      }
    }
    unsafe XML_SetStartDoctypeDeclHandler(parser) { sink, _, _, _, _ in
      guard let sink = unsafe sink else { return }
      unsafe Unmanaged<XMLSink>.fromOpaque(sink)._withUnsafeGuaranteedRef {
        $0.refuseDeclarations()
      }
    }
  }

  deinit {
    // Safe: nobody else has the parser.
    unsafe XML_ParserFree(parser)
  }

  /// Takes in one more piece, or goes on in the piece in which the sink paused.
  mutating func step() throws(SourceTrouble) {
    if isAtEnd { return }
    let status = isPaused ? resume() : parse(try stream.next(into: &piece))
    isPaused = status == XML_STATUS_SUSPENDED
    if let refusal = sink.refusal { return try stop(for: refusal) }
    if status == XML_STATUS_ERROR { throw damage }
    isAtEnd = stream.isAtEnd && !isPaused
    // Safe: the parser lives.
    if unsafe fed - Int(XML_GetCurrentByteIndex(parser)) > largestTag {
      throw .hostileXML(archive, name, .hugeTag(largestTag))
    }
  }

  private mutating func parse(_ count: Int) -> XML_Status {
    fed += count
    // Safe: expat reads `count` bytes of the piece, which lives through the closure.
    return unsafe piece.withUnsafeBytes { bytes in
      unsafe XML_Parse(
        parser, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(count),
        stream.isAtEnd ? 1 : 0)
    }
  }

  private mutating func resume() -> XML_Status {
    sink.wantsPause = false
    // Safe: the parser lives and is suspended; expat has kept the rest of the piece itself.
    return unsafe XML_ResumeParser(parser)
  }

  /// Takes in the rest.
  mutating func finish() throws(SourceTrouble) {
    while !isAtEnd { try step() }
  }

  private mutating func stop(for refusal: XMLRefusal) throws(SourceTrouble) {
    isAtEnd = true
    switch refusal {
    case .enough: return
    case .declaration: throw .hostileXML(archive, name, .declaration)
    case .nested: throw .hostileXML(archive, name, .nested)
    case .trouble(let trouble): throw trouble
    }
  }

  private var damage: SourceTrouble {
    // Safe: the parser lives, and the text of an error is a constant of expat.
    let reason = unsafe XML_ErrorString(XML_GetErrorCode(parser)).map { text in
      unsafe String(cString: text)
    }
    return .damagedXML(
      archive, name, reason ?? "",
      line: unsafe Int(XML_GetCurrentLineNumber(parser)),
      column: unsafe Int(XML_GetCurrentColumnNumber(parser)) + 1)
  }
}
