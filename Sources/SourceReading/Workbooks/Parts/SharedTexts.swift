/// The texts that the cells of all sheets refer to by number, one behind the other in one block.
struct SharedTexts: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [UInt32] = [0]

  var count: Int { ends.count - 1 }

  subscript(index: Int) -> ArraySlice<UInt8> {
    bytes[Int(ends[index])..<Int(ends[index + 1])]
  }

  init() {}

  init(_ entry: ArchiveEntry, of archive: Archive) throws(SourceTrouble) {
    let limit = archive.limits.texts
    let sink = Sink(archive: archive.name, limit: limit)
    // Tags come on top of the texts themselves.
    var xml = try XMLPart(entry, of: archive, limit: 4 * limit, into: sink)
    try xml.finish()
    self = sink.texts
  }

  private final class Sink: XMLSink {
    var texts = SharedTexts()
    private var rich = RichText()
    private let archive: String
    private let limit: Int

    init(archive: String, limit: Int) {
      self.archive = archive
      self.limit = limit
    }

    override func start(_ name: XMLName, _ attributes: XMLAttributes) {
      if name == "si" { rich = RichText() } else { rich.start(name) }
    }

    override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
      guard rich.isWanted else { return }
      unsafe texts.bytes.append(contentsOf: bytes)
      if texts.bytes.count > limit { refusal = .trouble(.tooManyTexts(archive, limit: limit)) }
    }

    override func end(_ name: XMLName) {
      guard name == "si" else { return rich.end(name) }
      let start = Int(texts.ends.last ?? 0)
      EscapedText.decode(&texts.bytes, from: start)
      texts.ends.append(UInt32(texts.bytes.count))
      if texts.bytes.count + 4 * texts.ends.count > limit {
        refusal = .trouble(.tooManyTexts(archive, limit: limit))
      }
    }
  }
}
