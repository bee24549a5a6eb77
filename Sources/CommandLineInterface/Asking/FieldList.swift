internal import Diagnostics
internal import FlagSemantics

/// The records of a model, and what there is to ask of each.
struct FieldList {
  let model: Model
  let pack: CheckedPack
  let language: Language

  var records: String {
    rows(model.records.map { [$0.name, "all \($0.plural)", label($0.labels)] })
  }

  /// Fields, then what definitions add; nil where there is no such record.
  func fields(of name: String) -> String? {
    guard let id = model.record(named: name) else { return nil }
    let record = model[id]
    let fields =
      record.fieldOrder.compactMap { record.fields[$0] }
      + record.fields.values.filter { !record.fieldOrder.contains($0.name) }
      .sorted { $0.name < $1.name }
    let defined = pack.definitions.filter { $0.owner == id && record.fields[$0.name] == nil }
    return rows(
      fields.map { ["\(name).\($0.name)", type($0), label($0.labels)] }
        + defined.map {
          [
            "\(name).\($0.name)", Wording.type($0.type, in: model).text(in: language),
            label($0.labels),
          ]
        })
  }

  private func rows(_ rows: [[String]]) -> String { AlignedRows(rows, indent: 2).text }

  private func label(_ labels: Labels) -> String {
    labels.text(in: language) ?? ""
  }

  private func type(_ field: Field) -> String {
    let type: ValueType? =
      switch field.kind {
      case .value(let scalar): ValueType(scalar)
      case .one(let record): ValueType(.record(RecordShape(record)))
      case .many(let record, _, _): ValueType(.record(RecordShape(record)), isMany: true)
      case .link: nil
      }
    return type.map { Wording.type($0, in: model).text(in: language) }
      ?? Wording(en: "many records", zh: "多筆紀錄").text(in: language)
  }
}
