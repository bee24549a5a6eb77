/// How one database writes what all of them have. The one place that quotes.
package struct SQLDialect: Sendable, Hashable {
  package let name: String
  /// What stands around a name.
  private let quote: String
  /// What a product that outgrows its type gives: nothing, and no mistake.
  private let guarded: Guarded
  private let escapesBackslash: Bool
  /// The bytes of a name that count; what stands behind them is passed over.
  private let longestName: Int

  private enum Guarded: Sendable { case trying, never, nulling }

  package static let duckdb = SQLDialect(
    name: "duckdb", quote: "\"", guarded: .trying, escapesBackslash: false, longestName: .max)
  package static let postgres = SQLDialect(
    name: "postgres", quote: "\"", guarded: .never, escapesBackslash: false, longestName: 63)
  package static let spark = SQLDialect(
    name: "spark", quote: "`", guarded: .nulling, escapesBackslash: true, longestName: .max)

  package static let all = [duckdb, postgres, spark]

  /// A name; whatever it is, it stays one name.
  package func identifier(_ name: String) -> String {
    let name = fitting(name)
    if SQLDialect.isPlain(name) { return name }
    return quote
      + name.split(separator: quote, omittingEmptySubsequences: false)
      .joined(separator: quote + quote) + quote
  }

  /// A name of which every byte counts: of a longer one the beginning, and a mark of the whole.
  private func fitting(_ name: String) -> String {
    if name.utf8.count <= longestName { return name }
    let mark = name.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01B3
    }
    let end = "~" + String(mark, radix: 36)
    var start = ""
    for character in name where start.utf8.count + end.utf8.count < longestName {
      if (start + String(character)).utf8.count + end.utf8.count > longestName { break }
      start.append(character)
    }
    return start + end
  }

  /// Whether a name needs no quotes in any database: no word that means something has a digit.
  private static func isPlain(_ name: String) -> Bool {
    name.utf8.first.map { (0x61...0x7A).contains($0) } ?? false
      && name.utf8.contains { (0x30...0x39).contains($0) }
      && name.utf8.allSatisfy {
        $0 == 0x5F || (0x61...0x7A).contains($0) || (0x30...0x39).contains($0)
      }
  }

  /// A text. A sign that no database takes is left out together with its text: nothing equals it.
  package func text(_ text: String) -> String {
    guard !text.unicodeScalars.contains(where: { $0.value < 2 }) else { return null(.key) }
    var quoted = "'"
    for scalar in text.unicodeScalars {
      if scalar == "'" || (scalar == "\\" && escapesBackslash) {
        quoted += escapesBackslash ? "\\" : "'"
      }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "'"
  }

  // MARK: Types

  package enum Storage: Sendable, Hashable {
    case truth
    /// A whole number over a power of ten, as columns hold amounts.
    case decimal(scale: Int)
    case whole
    /// Codes, canonical texts.
    case key
    case approximate
  }

  package func type(_ storage: Storage) -> String {
    switch storage {
    case .truth: "BOOLEAN"
    case .decimal(let scale): self == .postgres ? "NUMERIC" : "DECIMAL(38, \(scale))"
    case .whole: "BIGINT"
    case .key: self == .spark ? "STRING" : "TEXT"
    case .approximate: self == .spark ? "DOUBLE" : "DOUBLE PRECISION"
    }
  }

  func null(_ storage: Storage) -> String { cast("NULL", storage) }

  func cast(_ value: String, _ storage: Storage) -> String { "CAST(\(value) AS \(type(storage)))" }

  // MARK: Numbers

  /// A product; nothing where it outgrows what the database can hold.
  func product(_ left: String, _ right: String) -> String {
    switch guarded {
    case .trying: "TRY(\(left) * \(right))"
    case .never: "(\(cast(left, .decimal(scale: 0))) * \(right))"
    case .nulling: "try_multiply(\(left), \(right))"
    }
  }

  func sum(_ left: String, _ right: String) -> String {
    switch guarded {
    case .trying: "TRY(\(left) + \(right))"
    case .never: "(\(cast(left, .decimal(scale: 0))) + \(right))"
    case .nulling: "try_add(\(left), \(right))"
    }
  }

  func difference(_ left: String, _ right: String) -> String {
    switch guarded {
    case .trying: "TRY(\(left) - \(right))"
    case .never: "(\(cast(left, .decimal(scale: 0))) - \(right))"
    case .nulling: "try_subtract(\(left), \(right))"
    }
  }

  /// A sum over so many values, 0 over none. What outgrows Spark gives NULL, which is not 0; the
  /// others refuse it.
  func total(_ sum: String, over count: String) -> String {
    self == .spark ? "CASE WHEN \(count) = 0 THEN 0 ELSE \(sum) END" : "COALESCE(\(sum), 0)"
  }

  // MARK: Lists

  /// All values of a group in order, those left out that are NULL.
  func sorted(_ value: String, _ condition: String?) -> String {
    let some = "\(condition.map { "(\($0)) AND " } ?? "")\(value) IS NOT NULL"
    return self == .spark
      ? "SORT_ARRAY(COLLECT_LIST(\(value)) FILTER (WHERE \(some)))"
      : "ARRAY_AGG(\(value) ORDER BY \(value)) FILTER (WHERE \(some))"
  }

  /// An element of a list by its place, counted from 0.
  func element(of list: String, at place: String) -> String {
    self == .spark ? "\(list)[CAST(\(place) AS INT)]" : "(\(list))[CAST(\(place) + 1 AS INT)]"
  }

  /// How often a whole number goes into another that is not negative.
  func quotient(_ dividend: String, _ divisor: Int) -> String {
    switch self {
    case .spark: "(\(dividend) DIV \(divisor))"
    case .duckdb: "(\(dividend) // \(divisor))"
    default: "DIV(\(dividend), \(divisor))"
    }
  }
}
