import FlagSemantics
import Tables

/// The keys of each kind of record, numbered once for the whole supply.
///
/// A key and a reference to it have the same number, so a join is a look-up in an array.
struct Domains: Sendable {
  private var dictionaries: [RecordID: TextDictionary] = [:]

  subscript(record: RecordID) -> TextDictionary { dictionaries[record] ?? TextDictionary() }

  /// Numbers what is new in a piece; pieces come in the order of their sources.
  ///
  /// Keys that pieces keep bringing as new are told to those that are read next.
  mutating func absorb(
    _ piece: inout FillPiece, _ plan: FillPlan, _ model: Model, telling texts: KnownTexts
  ) {
    for field in plan.fields {
      let name = field.column(in: model)
      guard let record = field.domain(of: plan.fill.target, in: model),
        case .coded(let numbers, let new)? = piece.columns[name]
      else { continue }
      piece.columns[name] = .coded(renumber(numbers, new, record, texts), TextDictionary())
    }
  }

  private mutating func renumber(
    _ numbers: [UInt32], _ new: TextDictionary, _ record: RecordID, _ texts: KnownTexts
  ) -> [UInt32] {
    if new.count == 0 { return numbers }
    let before = self[record].count
    let known = dictionaries[record, default: TextDictionary()].take(new)
    let met = before + new.count - self[record].count
    if met * 2 > new.count { texts.learn(keys: self[record], of: record) }
    var renumbered = numbers
    for index in renumbered.indices {
      let number = renumbered[index]
      if number & .new != 0, !number.isAbsent {
        renumbered[index] = known[Int(number & ~UInt32.new)]
      }
    }
    return renumbered
  }
}

extension PlannedField {
  /// The kind of record whose key stands in this field, where others refer to it.
  func domain(of target: Fill.Target, in model: Model) -> RecordID? {
    if let end = field.end { return end }
    if case .one(let record) = field.kind { return record }
    if case .record(let record) = target, isKey, model[record].key.count == 1,
      model.isReferredTo(record)
    {
      return record
    }
    return nil
  }
}

extension Model {
  /// Whether a field or a link may point at records of this kind.
  func isReferredTo(_ record: RecordID) -> Bool {
    records.contains { type in
      type.fields.values.contains { field in
        if case .one(let target) = field.kind { target == record } else { false }
      }
    } || links.contains { $0.from.contains(record) || $0.to == record }
  }
}
