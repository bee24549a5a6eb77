import FlagSemantics
import Values

/// Rows for a model: some cells are missing, some none, some references lead nowhere.
struct RandomTables {
  let model: Model
  /// How many rows a table has.
  private let size: ClosedRange<Int>
  private var draw: Draw
  private(set) var data = PlainData()

  init(_ model: Model, seed: UInt64, rows size: ClosedRange<Int> = 3...8) {
    self.model = model
    self.size = size
    draw = Draw(seed: seed)
    for record in model.records where !record.isView && draw.chance(96) { table(record) }
    for link in model.links where draw.chance(94) { table(link) }
    data.lists["barred"] = (0..<draw.number(0...3)).map { _ in entry() }
    data.calendar = draw.chance(85) ? officeDays() : nil
    data.rates = rates()
  }

  /// Rates both ways, for days next to each other, with days that have none.
  private mutating func rates() -> [PlainRate] {
    guard let usd = CurrencyCode("USD"), var first = CalendarDate("2025-03-01") else { return [] }
    var rates: [PlainRate] = []
    while first.month == 3 {
      let last = first.adding(days: draw.number(0...6)) ?? first
      let isTurned = draw.chance(40)
      if draw.chance(80) {
        rates.append(
          PlainRate(
            currency: isTurned ? .twd : usd, into: isTurned ? usd : .twd, first: first, last: last,
            value: ExactDecimal(draw.pick(["2", "0.5", "3", "32.85", "0.03"])) ?? .zero))
      }
      first = last.adding(days: 1) ?? last
    }
    return rates
  }

  /// Weekdays with holidays and make-up days among them; some tables end within the days drawn.
  private mutating func officeDays() -> OfficeDays? {
    guard let first = CalendarDate(draw.pick(["2025-02-20", "2025-02-20", "2025-03-12"])),
      let last = CalendarDate(draw.pick(["2025-04-20", "2025-03-24", "2025-03-17"]))
    else { return nil }
    let weekdays = OfficeDays(weekdaysFrom: first, to: last)
    let turned = (0..<draw.number(0...4)).map { _ in day() }.filter { first <= $0 && $0 <= last }
    return OfficeDays(
      first: first, last: last, open: weekdays.open.symmetricDifference(turned))
  }

  // MARK: Tables

  private mutating func table(_ record: RecordType) {
    let columns = record.fieldOrder.filter { name in
      switch record.fields[name]?.kind {
      case .value?, .one?:
        record.key.contains(name) || draw.chance(96) || record.currencies.values.contains(name)
      default: false
      }
    }
    var rows: [PlainRow] = []
    var keys: Set<String> = []
    for number in 0..<draw.number(size) {
      var cells: [String: PlainCell] = [:]
      for name in columns {
        guard let field = record.fields[name] else { continue }
        cells[name] = record.key.contains(name) ? key(of: record, field, number) : cell(field)
      }
      for (amount, currency) in record.currencies { cells[currency] = cells[amount]?.currency }
      let row = PlainRow(cells)
      if keys.insert(row.key(record.key)).inserted { rows.append(row) }
    }
    data.records[record.name] = PlainTable(columns: Set(columns), rows: rows)
  }

  private mutating func key(
    of record: RecordType, _ field: Field, _ number: Int
  ) -> PlainCell {
    if case .one(let target) = field.kind { return reference(target) }
    return .value(.text(key(of: record, number + 1)))
  }

  /// `V3`: keys of different kinds differ.
  private func key(of record: RecordType, _ number: Int) -> String {
    "\(record.name.prefix(1).uppercased())\(number)"
  }

  private mutating func table(_ link: LinkType) {
    var rows: [PlainRow] = []
    for _ in 0..<draw.number(size.lowerBound + 1...size.upperBound * 3 / 2) {
      var cells: [String: PlainCell] = [
        "from": draw.chance(6) ? .missing : start(link),
        "to": draw.chance(6) ? .missing : reference(link.to),
      ]
      for field in link.fields { cells[field.name] = cell(field) }
      rows.append(PlainRow(cells))
    }
    data.links[link.name] = PlainTable(
      columns: Set(["from", "to"] + link.fields.map(\.name)), rows: rows)
  }

  /// Where several kinds may stand, one that a table has, so that its key tells its kind.
  private mutating func start(_ link: LinkType) -> PlainCell {
    let kind = draw.pick(link.from)
    guard link.from.count > 1 else { return reference(kind) }
    let rows = data.records[model[kind].name]?.rows ?? []
    guard let row = draw.maybe(rows) else { return reference(link.from[0]) }
    return .reference(RecordReference(kind, row.key(model[kind].key)))
  }

  private mutating func entry() -> PlainEntry {
    PlainEntry(
      value: .value(.text(draw.pick(RandomText.texts(.name)))), from: limit(), until: limit())
  }

  private mutating func limit() -> PlainCell {
    if draw.chance(30) { return .none }
    return draw.chance(10) ? .missing : .value(.date(day()))
  }

  // MARK: Cells

  private mutating func cell(_ field: Field) -> PlainCell {
    if draw.chance(12) { return .missing }
    if field.mayBeNone, draw.chance(25) { return .none }
    return known(field)
  }

  private mutating func known(_ field: Field) -> PlainCell {
    switch field.kind {
    case .one(let target): reference(target)
    case .value(let scalar): .value(literal(scalar, isNonNegative: field.isNonNegative))
    case .many, .link: .missing
    }
  }

  /// One of the keys that tables have, or now and then one that stands in none.
  private mutating func reference(_ target: RecordID) -> PlainCell {
    let number = draw.chance(6) ? 99 : draw.number(1...size.upperBound * 3 / 4)
    return .reference(RecordReference(target, key(of: model[target], number)))
  }

  private mutating func day() -> CalendarDate {
    CalendarDate(year: 2025, month: 3, day: draw.number(9...20)) ?? .first
  }

  mutating func literal(_ scalar: Scalar, isNonNegative: Bool) -> Literal {
    switch scalar {
    case .truth: return .truth(draw.chance(65))
    case .number, .ratio: return .number(decimal(isNonNegative))
    case .percent:
      return .percent(
        Percent(
          fraction: ExactDecimal(draw.pick([0, 10, 25, 30, 50, 60, 75, 100]))
            .scaled(byPowerOfTen: -2) ?? .zero))
    case .money(let currency):
      let isForeign = if case .column = currency { draw.chance(30) } else { false }
      let code = isForeign ? CurrencyCode("USD") ?? .twd : .twd
      return .money(Money(ExactDecimal(draw.pick([0, 100, 150, 200, 200, 300, 400, 900])), code))
    case .date: return .date(day())
    case .datetime: return .datetime(instant())
    case .duration: return .span(.duration(Duration(seconds: draw.number(0...6) * 43_200)))
    case .workingDays: return .span(.workingDays(WorkingDays(draw.number(0...6))))
    case .period: return .span(.period(Period(months: draw.number(0...6))))
    case .code(let list): return .code(draw.pick(model[list].codes.map(\.name)))
    case .text(let kind): return .text(draw.pick(RandomText.texts(kind)))
    case .record, .broken: return .truth(false)
    }
  }

  private mutating func decimal(_ isNonNegative: Bool) -> ExactDecimal {
    let value = ExactDecimal(draw.pick([0, 1, 2, 2, 3, 4, 5, isNonNegative ? 6 : -2]))
    return draw.chance(20) ? value.adding(ExactDecimal("0.25") ?? .zero) ?? value : value
  }

  /// A day, a minute or a second.
  private mutating func instant() -> Instant {
    let day = day()
    if draw.chance(20) { return Instant(day) }
    let hour = draw.pick([0, 9, 9, 14])
    let time = ClockTime(
      hour: hour, minute: 30, second: draw.chance(50) ? draw.pick([0, 15]) : nil)
    return time.map { Instant(day, $0) } ?? Instant(day)
  }
}

extension RandomTables {
  /// The same data with missing cells filled at random, except those of which the language says
  /// what their absence means: a way back from one record to another, and an end that is open.
  static func filling(_ data: PlainData, _ model: Model, seed: UInt64) -> PlainData {
    var tables = RandomTables(model, seed: seed)
    var filled = data
    for record in model.records {
      guard var table = data.records[record.name] else { continue }
      for row in table.rows.indices {
        for name in table.columns.sorted() where table.rows[row][name].isMissing {
          guard let field = record.fields[name], tables.draw.chance(60) else { continue }
          // The currency comes with its amount.
          if record.currencies.values.contains(name) { continue }
          if case .one = field.kind, model.isWayBack(name, of: record) { continue }
          if let validity = record.validity, validity.blankIsOpen, validity.to == name { continue }
          table.rows[row].cells[name] =
            field.mayBeNone && tables.draw.chance(30) ? PlainCell.none : tables.known(field)
          if let currency = record.currencies[name] {
            table.rows[row].cells[currency] = table.rows[row][name].currency
          }
        }
      }
      filled.records[record.name] = table
    }
    for link in model.links {
      guard var table = data.links[link.name] else { continue }
      for row in table.rows.indices {
        for field in link.fields where table.rows[row][field.name].isMissing {
          if let validity = link.validity, validity.blankIsOpen, validity.to == field.name {
            continue
          }
          if tables.draw.chance(60) { table.rows[row].cells[field.name] = tables.known(field) }
        }
      }
      filled.links[link.name] = table
    }
    return filled
  }

  /// The same rows in another order.
  static func shuffling(_ data: PlainData, seed: UInt64) -> PlainData {
    var draw = Draw(seed: seed)
    var shuffled = data
    for name in data.records.keys.sorted() {
      shuffled.records[name]?.rows = draw.shuffled(data.records[name]?.rows ?? [])
    }
    for name in data.links.keys.sorted() {
      shuffled.links[name]?.rows = draw.shuffled(data.links[name]?.rows ?? [])
    }
    for name in data.lists.keys.sorted() {
      shuffled.lists[name] = draw.shuffled(data.lists[name] ?? [])
    }
    return shuffled
  }
}

extension Model {
  /// Whether the many records of another are those whose field names it.
  fileprivate func isWayBack(_ field: String, of record: RecordType) -> Bool {
    records.contains { owner in
      owner.fields.values.contains { other in
        guard case .many(let target, let by, _) = other.kind else { return false }
        return self[target].name == record.name && by == field
      }
    }
  }
}

extension RecordType {
  /// For the amounts that name their own currency, the field that does.
  fileprivate var currencies: [String: String] {
    fields.compactMapValues { field in
      if case .value(.money(.column(let name))) = field.kind { name } else { nil }
    }
  }
}

extension PlainCell {
  /// The currency of an amount as its field names it; missing where there is no amount.
  fileprivate var currency: PlainCell {
    if case .value(.money(let money)) = self {
      .value(.text(money.currency.description))
    } else {
      .missing
    }
  }
}
