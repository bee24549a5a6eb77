internal import Diagnostics

/// A form of file that its first bytes give away.
enum Signature {
  case zip, sqlite, duckdb, parquet, oldOffice, packed(String), archive(String), print, picture

  static func of(_ head: [UInt8]) -> Signature? {
    for (mark, signature) in marks where head.starts(with: mark) { return signature }
    if let isParquet = DuckDBFile.isParquet(head) { return isParquet ? .parquet : .duckdb }
    // TAR has its mark in the middle; some films and RIFF files too.
    if head.count > 262, head[257..<262].elementsEqual("ustar".utf8) { return .archive("TAR") }
    if head.count > 12, head[4..<8].elementsEqual("ftyp".utf8) { return .picture }
    return nil
  }

  var finding: FormatFinding {
    switch self {
    // What an archive or an old Office file really is, `Workbook` says when it opens it.
    case .zip, .oldOffice: return .format(.workbook)
    case .sqlite: return .format(.sqlite)
    case .duckdb: return .format(.duckdb)
    case .parquet: return .format(.parquet)
    case .print: return .noData(.isPrint)
    case .picture: return .noData(.isPicture)
    case .packed(let name):
      return .unreadable(
        Wording(
          en: "it is packed with \(name), which is not read", zh: "以 \(name) 壓縮，無法讀取"),
        advice: Wording(
          en: "unpack it, then give the file that comes out; gzip and zstd are read as they are",
          zh: "請先解壓縮再指定解出的檔案；gzip 與 zstd 可直接讀取"))
    case .archive(let name):
      return .unreadable(
        Wording(en: "it is a \(name) archive of files", zh: "這是 \(name) 封存檔"),
        advice: Wording(
          en: "unpack it, then give the folder that comes out", zh: "請先解開，再指定解出的資料夾"))
    }
  }

  private static let marks: [([UInt8], Signature)] = [
    ([0x50, 0x4B, 3, 4], .zip), ([0x50, 0x4B, 5, 6], .zip), ([0x50, 0x4B, 7, 8], .zip),
    (Array("SQLite format 3\0".utf8), .sqlite),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .oldOffice),
    // Packed twice.
    ([0x1F, 0x8B, 8], .packed("gzip inside another packing")),
    ([0x28, 0xB5, 0x2F, 0xFD], .packed("zstd inside another packing")),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0], .packed("xz")), (Array("BZh".utf8), .packed("bzip2")),
    ([0x04, 0x22, 0x4D, 0x18], .packed("lz4")), ([0x1F, 0x9D], .packed("compress")),
    ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .archive("7-Zip")),
    (Array("Rar!".utf8), .archive("RAR")),
    (Array("%PDF-".utf8), .print), (Array("%!PS".utf8), .print),
    ([0x89, 0x50, 0x4E, 0x47], .picture), ([0xFF, 0xD8, 0xFF], .picture),
    (Array("GIF8".utf8), .picture), (Array("RIFF".utf8), .picture),
    ([0x49, 0x49, 0x2A, 0], .picture), ([0x4D, 0x4D, 0, 0x2A], .picture),
    (Array("ID3".utf8), .picture), (Array("OggS".utf8), .picture),
  ]
}
