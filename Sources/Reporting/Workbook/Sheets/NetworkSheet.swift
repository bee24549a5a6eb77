import Diagnostics
import Findings

/// Connections as rows, and beside them as a picture where one could be drawn.
struct NetworkSheet {
  let ledger: Ledger
  /// Gives a PNG for a text of Graphviz; nil where there is no Graphviz.
  let draw: (String) -> [UInt8]?

  private var voice: Voice { ledger.voice }

  /// None where no finding rests on a connection.
  func sheets(capacity: Int) -> [Sheet] {
    let network = Network(ledger)
    if network.edges.isEmpty { return [] }
    let table = TableSheet(
      name: voice.name(.network), key: "network", columns: columns, items: network.edges,
      frozenColumns: 1, voice: voice)
    let tables = table.sheets(capacity: capacity)
    return [picture(of: network)].compactMap { $0 } + tables
  }

  /// A page of its own, so that the table can be sorted and filtered.
  private func picture(of network: Network) -> Sheet {
    let drawing = NetworkDrawing(network, font: NetworkSheet.font)
    let bytes = draw(drawing.text)
    var page = PageBuilder()
    page.title(voice.words("Who is connected with whom", "關聯圖"))
    if bytes != nil {
      page.sentence(
        voice.sentence(
          "Drawn: {0} of {1} findings that rest on connections, the most urgent first; #n is the number of the finding. Yellow is what several share.",
          "圖中為 {1} 項涉及關聯之發現中最優先的 {0} 項；#n 為發現編號，黃色為數者共有之資料。",
          drawing.findings.shown.grouped, drawing.findings.all.grouped), .subtitle)
    } else {
      page.sentence(
        voice.sentence(
          "There is no picture, because Graphviz (`dot`) is not installed here; the table on the next sheet has all of it.",
          "此處未安裝 Graphviz（`dot`），故無圖；完整內容見下一張工作表。"), .note)
    }
    let name = voice.words("Network picture", "關聯圖")
    let pictures = bytes.flatMap { bytes -> Picture? in
      guard let size = Picture.size(ofPNG: bytes) else { return nil }
      let scale = min(1, NetworkSheet.width / Double(size.width))
      let row = page.next + 1
      // What is not in a row is not printed.
      page.gap(until: row + Int(Double(size.height) * scale / 20) + 2)
      return Picture(
        bytes: bytes, row: row, column: 0, scale: scale,
        description: voice.sentence(
          "A picture of the connections that stand in the table on the next sheet.",
          "下一張工作表所列關聯之圖示。"))
    }
    return Sheet(
      name: name, columns: Array(repeating: .init(width: 14), count: 10), rows: .init(page.rows),
      pictures: [pictures].compactMap { $0 }, page: .of(name, voice, isSingle: true))
  }

  /// Of ten columns, in pixels.
  private static let width = 1000.0

  /// Where it is missing, Graphviz takes the nearest.
  private static let font = "Noto Sans CJK TC"

  private var columns: [TableSheet<Network.Edge>.Column] {
    let (ledger, voice) = (ledger, voice)
    return [
      .init(heading: voice.words("Finding", "發現編號"), width: .fixed(10)) { edge, index in
        Cell(
          .number(Double(edge.finding + 1)), .ordinal,
          link: index < Ledger.linkLimit ? ledger.findingPlaces.place(of: edge.finding) : nil)
      },
      .init(heading: voice.words("From", "起點"), width: .fitting(16...40)) { edge, _ in
        .text(edge.from.label, .text)
      },
      .init(heading: voice.words("Connection", "關聯"), width: .fitting(14...30)) { edge, _ in
        .text(edge.relation, .text)
      },
      .init(heading: voice.words("To", "終點"), width: .fitting(16...40)) { edge, _ in
        .text(edge.to.label, .text)
      },
      .init(heading: voice.words("Details", "細節"), width: .fitting(12...36)) { edge, _ in
        .text(edge.details, .text)
      },
      .init(heading: voice.words("File", "檔案"), width: .fitting(16...44)) { edge, _ in
        .text(edge.place?.path ?? "", .word)
      },
      .init(heading: voice.words("Row", "列"), width: .fixed(9)) { edge, _ in
        edge.place.map { .number($0.number) } ?? .blank(.number)
      },
    ]
  }
}
