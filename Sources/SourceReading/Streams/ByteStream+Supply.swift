import Diagnostics

extension ByteStream: ByteSupply, DocumentBytes {}

extension TextStream: ByteSupply, DocumentBytes {}

extension ByteStream {
  /// All bytes, for what must be held whole; more than `limit` are a trouble.
  package consuming func all(
    named name: String, limit: Int = 1 << 30
  ) throws(SourceTrouble) -> [UInt8] {
    var bytes: [UInt8] = []
    while try read(into: &bytes, atMost: 1 << 20) > 0 {
      if bytes.count > limit { throw .tooLargeToHold(name, limit: limit) }
    }
    return bytes
  }
}

extension SourceTrouble {
  package static func emptySource(_ source: String) -> SourceTrouble {
    SourceTrouble(
      source, Wording(en: "the file is empty", zh: "檔案是空的"),
      advice: Wording(
        en: "ask the sender for the file again: the export may have failed",
        zh: "請向提供者重新索取檔案，匯出可能未成功"))
  }

  fileprivate static func tooLargeToHold(_ source: String, limit: Int) -> SourceTrouble {
    SourceTrouble(
      source,
      Wording(
        en: "packed or piped, it comes to more than \(limit >> 20) MB",
        zh: "解壓縮後或由管線讀入的內容超過 \(limit >> 20) MB"),
      advice: Wording(en: "give the file itself, unpacked", zh: "請直接提供解壓縮後的檔案"))
  }
}

extension TextEncoding {
  /// Whether the bytes of a file are its text.
  package var isPlainUTF8: Bool { self == .utf8 }
}
