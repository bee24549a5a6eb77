import Diagnostics
import SourceReading

extension DocumentFormat {
  var wording: Wording {
    switch self {
    case .jsonObject, .jsonArray: "JSON"
    case .jsonLines: "JSON Lines"
    case .xml: "XML"
    }
  }
}

extension Compression {
  /// How the source is packed, if it is.
  var details: [Wording] {
    switch self {
    case .none: []
    case .gzip: ["gzip"]
    case .zstd: ["zstd"]
    }
  }
}

extension Dialect {
  var format: Wording { delimiter == UInt8(ascii: "\t") ? "TSV" : "CSV" }

  /// The signs and lines that the text is cut by.
  var details: [Wording] {
    var details = [
      delimiter == UInt8(ascii: ",")
        ? Wording(en: "comma", zh: "逗號")
        : delimiter == UInt8(ascii: "\t")
          ? Wording(en: "tab", zh: "定位字元")
          : Wording(verbatim: "`\(Character(UnicodeScalar(delimiter)))`")
    ]
    if headerLine > 0 {
      details.append(
        Wording(en: "header on line \(headerLine + 1)", zh: "標題列在第 \(headerLine + 1) 行"))
    }
    return details
  }
}
