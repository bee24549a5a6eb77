import Plans
import Tables

extension PreparedTable {
  /// A list by its entries and the seconds at which their first and last day begin.
  init(_ name: String, _ entries: [(text: String, stretch: ListStore.Stretch)]) {
    func limit(
      _ name: String, _ day: @escaping @Sendable (ListStore.Stretch) -> Int32
    ) -> [(Column, Cells)] {
      let days = entries.map { day($0.stretch) }
      return [
        (
          .init(name: name, storage: .whole),
          { place, bytes in
            let day = days[Int(place)]
            return !day.isAbsent && PreparedCell.put(Int64(day) * 86_400, &bytes)
          }
        ),
        (
          .init(name: ColumnNames.none(name), storage: .truth),
          { PreparedCell.put(days[Int($0)] == .none, &$1) }
        ),
      ]
    }
    let texts = entries.map(\.text)
    let text: (Column, Cells) = (
      .init(name: "entry", storage: .text),
      { place, bytes in
        PreparedCell.append(quoting: texts[Int(place)].utf8, to: &bytes)
        return true
      }
    )
    self.init(
      name, Array(0..<UInt32(entries.count)),
      [text] + limit("since") { $0.from } + limit("until") { $0.until }, left: [])
  }
}
