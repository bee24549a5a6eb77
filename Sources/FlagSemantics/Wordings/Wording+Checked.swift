package import Diagnostics
import Values

/// Wordings taken from checked things.
extension Wording {
  package static func type(_ type: ValueType, in model: Model) -> Wording {
    let one = scalar(type.scalar, isMany: type.isMany, in: model)
    return type.isMany && type.record == nil ? .many(one) : one
  }

  private static func scalar(_ scalar: Scalar, isMany: Bool, in model: Model) -> Wording {
    switch scalar {
    case .truth: .yesOrNo
    case .number, .ratio: .aNumber
    case .percent: .aPercentage
    case .money(.fixed(let currency)): .money(currency.description)
    case .money(.column(let column)): .money(column)
    case .date: .aDate
    case .datetime: .aDateAndTime
    case .duration: .aDuration
    case .workingDays: .workingDays
    case .period: .aPeriod
    case .text(let kind): text(kind)
    case .code: .aCode
    case .record(let shape): record(shape, isMany: isMany, in: model)
    case .broken: "?"
    }
  }

  private static func text(_ kind: TextKind) -> Wording {
    switch kind {
    case .text: .aText
    case .name: .aName
    case .address: .anAddress
    case .phone: .aPhone
    case .email: .anEmail
    case .account: .anAccount
    case .serial: .aSerial
    case .taxID: .aTaxID
    case .fileHash: .aFileHash
    }
  }

  private static func record(_ shape: RecordShape, isMany: Bool, in model: Model) -> Wording {
    guard let first = shape.records.first else { return "?" }
    return isMany ? .records(model[first].plural) : .aRecord(model[first].name)
  }

  /// Label of many values: one `amount` for each `bid`.
  static func oneForEach(_ value: Expression, in model: Model) -> Wording {
    guard let shape = value.type.element ?? value.type.record, let record = shape.records.first
    else { return .type(value.type, in: model) }
    if value.type.record != nil { return .type(value.type, in: model) }
    let name = value.place.text.split(separator: ".").last.map(String.init) ?? value.place.text
    return .oneForEach(name, record: model[record].name)
  }

  /// What one value compared with many may have meant.
  static func proposals(for many: Expression) -> [Wording] {
    guard many.type.record == nil else { return [.writeInstead("count(\(many.place.text))")] }
    let path = many.place.text
    guard many.type.scalar.isOrdered(with: many.type.scalar) else {
      return [.writeInstead("… is in \(path)")]
    }
    return [.lowest("min(\(path))"), .highest("max(\(path))")]
  }

  /// The same for a comparison of size: some, the extreme, every one.
  static func proposals(
    for many: Expression, _ sign: OrderSign, _ other: String
  ) -> [Wording] {
    let path = many.place.text
    guard many.type.record == nil, many.type.scalar.isOrdered(with: many.type.scalar) else {
      return proposals(for: many)
    }
    let isBelow = sign == .less || sign == .lessOrEqual
    let (near, far) = isBelow ? ("min", "max") : ("max", "min")
    let extreme = "\(near)(\(path)) \(sign.rawValue) \(other)"
    var notes: [Wording] = []
    if let dot = path.lastIndex(of: "."), !path.hasPrefix("(") {
      let field = path[path.index(after: dot)...]
      notes.append(.someOf("any x in \(path[..<dot]) where x.\(field) \(sign.rawValue) \(other)"))
    }
    return notes + [
      isBelow ? .lowest(extreme) : .highest(extreme),
      .everyOf("\(far)(\(path)) \(sign.rawValue) \(other)"),
    ]
  }

  /// What `is missing` of many values may have meant.
  static func proposals(for many: Expression, asked words: String) -> [Wording] {
    let path = many.place.text
    guard many.type.record == nil, let dot = path.lastIndex(of: "."), !path.hasPrefix("(") else {
      return proposals(for: many)
    }
    let field = path[path.index(after: dot)...]
    return [.someOf("any x in \(path[..<dot]) where x.\(field)\(words)")]
  }

  /// A code of one list, told apart from those of others by its name or its first code.
  static func code(of list: CodeList) -> Wording {
    if let name = list.name { return Wording(en: "a code of `\(name)`", zh: "`\(name)` 的代碼") }
    let first = list.codes.first?.name ?? "?"
    return Wording(en: "a code such as `\(first)`", zh: "`\(first)` 之類的代碼")
  }

  static func codesAre(_ list: CodeList) -> Wording { .choices(list.codes.map(\.name)) }

  static func didYouMean(_ name: String, field: Field?, in model: Model) -> Wording {
    guard let field, case .value(let scalar) = field.kind else { return .didYouMean(name) }
    let label = field.labels.entries.isEmpty ? nil : field.labels.wording(orName: "")
    return .didYouMean(name, label: label, type: .type(ValueType(scalar), in: model))
  }

  /// `money(TWD)`, and the line of the model that says so.
  static func fromModel(_ type: Wording, field: Field) -> Wording {
    let line = LineTable(field.place.file).position(at: field.place.range.lowerBound).line
    return .fromModel(type, file: field.place.file.name, line: line, field: field.name)
  }

  static func useParameter(_ parameter: Parameter) -> Wording {
    let last = parameter.values.last
    return .useParameter(
      parameter.name, value: last?.value.place.text ?? "",
      since: last?.from.map(\.description))
  }

  /// Label of a parameter: every value with the day from which it holds.
  static func values(of parameter: Parameter) -> Wording {
    .history(parameter.values.map { ($0.value.place.text, $0.from?.description) })
  }

  static let aDefinition = Wording(en: "a `define` for a chain", zh: "以 `define` 定義的關聯鏈")
  static let thisShare = Wording(en: "this share", zh: "這個比率")

  static func requires(_ parameter: Builtin.Parameter) -> Wording {
    switch parameter {
    case .many: Wording(en: "records or many values", zh: "多筆紀錄或多個值")
    case .records: Wording(en: "records", zh: "多筆紀錄")
    case .quantities:
      Wording(en: "many numbers, amounts or percentages", zh: "多個數字、金額或百分比")
    case .percentages: Wording(en: "many percentages", zh: "多個百分比")
    case .ordered:
      Wording(en: "many numbers, amounts, percentages or dates", zh: "多個數字、金額、百分比或日期")
    case .dates: Wording(en: "many dates", zh: "多個日期")
    case .condition: .aCondition
    case .parameterName: Wording(en: "the name of a parameter", zh: "參數名稱")
    case .one(let kind): requires(kind)
    }
  }

  private static func requires(_ kind: Builtin.Parameter.OneOf) -> Wording {
    switch kind {
    case .date: .aDate
    case .time: .aDateAndTime
    case .number, .convertible: .aNumber
    case .percent: .aPercentage
    case .quantity: Wording(en: "one number, amount or percentage", zh: "一個數字、金額或百分比")
    case .text: .aText
    }
  }
}
