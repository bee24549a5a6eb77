import Diagnostics
import Findings
import FlagSemantics

/// Who is connected with whom in the evidence of findings: along relations of the data, and by what
/// two of them share.
struct Network {
  /// In the order of the findings, and of their evidence.
  let edges: [Edge]

  struct Edge: Sendable {
    /// The place of the finding in the ledger.
    let finding: Int
    let from: Node
    let to: Node
    /// `owns`, `step 2`.
    let relation: String
    /// What the relation says of itself: `share 30%`.
    let details: String
    let place: RowPlace?
  }

  struct Node: Hashable, Sendable {
    let label: String
    /// What is shared, and not somebody.
    let isShared: Bool
  }

  init(_ ledger: Ledger) {
    let titles = Dictionary(
      ledger.scan.parties.compactMap { party in party.title.map { (party.name, $0) } },
      uniquingKeysWith: { first, _ in first })
    let byKey = Dictionary(
      titles.compactMap { name, title in name.key.count == 1 ? (name.key[0], (name, title)) : nil },
      uniquingKeysWith: { first, second in first.0 < second.0 ? first : second })
    let titlesByKey = byKey.mapValues(\.1)
    edges = ledger.findings.indices.flatMap { place in
      let finding = ledger.findings[place]
      let reader = NetworkReader(ledger, place, titles, titlesByKey)
      return finding.evidence.compactMap(reader.relation) + reader.shared(in: finding)
    }
  }
}

/// Reads the edges of one finding.
private struct NetworkReader {
  private let ledger: Ledger
  private let place: Int
  private let titles: [RecordName: String]
  /// The same by the key alone, which is all that a relation has of its ends.
  private let titlesByKey: [String: String]

  init(
    _ ledger: Ledger, _ place: Int, _ titles: [RecordName: String], _ titlesByKey: [String: String]
  ) {
    self.titlesByKey = titlesByKey
    self.ledger = ledger
    self.place = place
    self.titles = titles
  }

  /// An edge of the data.
  func relation(_ record: EvidenceRecord) -> Network.Edge? {
    guard let kind = ledger.scan.model.record(record.record), kind.isLink, record.key.count == 2
    else { return nil }
    let details = record.cells.compactMap { cell in
      cell.given.map { "\(ledger.label(cell.field, of: record)) \($0)" }
    }
    return Network.Edge(
      finding: place, from: node(record.key[0]), to: node(record.key[1]),
      relation: ledger.name(ofRecord: record.record), details: ledger.voice.list(details),
      place: record.place)
  }

  /// The same telephone, account or address in two records.
  func shared(in finding: Finding) -> [Network.Edge] {
    var order: [[String]] = []
    var owners: [[String]: [EvidenceRecord]] = [:]
    for record in finding.evidence {
      for cell in record.cells where ledger.kind(of: record, cell.field) == .identifier {
        guard let value = cell.value else { continue }
        let key = [record.record, cell.field, value]
        if owners[key] == nil { order.append(key) }
        if owners[key, default: []].contains(where: { $0.key == record.key }) { continue }
        owners[key, default: []].append(record)
      }
    }
    return order.flatMap { key -> [Network.Edge] in
      let records = owners[key] ?? []
      guard records.count > 1, let first = records.first else { return [] }
      let label = ledger.label(key[1], of: first)
      return records.map { record in
        Network.Edge(
          finding: place, from: node(RecordName(record: record.record, key: record.key)),
          to: Network.Node(label: key[2], isShared: true), relation: label, details: "",
          place: record.place)
      }
    }
  }

  private func node(_ key: String) -> Network.Node {
    Network.Node(label: titlesByKey[key].map { "\($0) (\(key))" } ?? key, isShared: false)
  }

  private func node(_ name: RecordName) -> Network.Node {
    Network.Node(
      label: titles[name].map { "\($0) (\(name.text))" } ?? name.text, isShared: false)
  }
}
