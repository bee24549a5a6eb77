import FlagSemantics
import Plans
import Values

/// Literals, and parameters by code and day.
extension Translator {
  func literal(_ literal: Literal, _ scalar: Scalar) -> SQLValue {
    let shape: SQLValue.Shape
    switch literal {
    case .truth(let holds): shape = .truth(holds ? "TRUE" : "FALSE")
    case .number(let number): shape = .number(self.number(number))
    case .percent(let percent): shape = .number(number(percent.fraction))
    case .money(let money): shape = .number(number(money.amount))
    case .steps(let steps): shape = .number(SQLNumber("\(steps)", scale: 0))
    case .span(let span): shape = .number(SQLNumber("\(span.units)", scale: 0))
    case .date(let date):
      let second = seconds(date.second)
      shape = .time(from: second, until: second)
    case .datetime(let instant):
      shape = .time(from: seconds(instant.earliest), until: seconds(instant.latest))
    case .text(let text):
      guard case .text(let kind) = scalar, let canonical = CanonicalForm(kind).text(of: text) else {
        return SQLValue(blank(scalar), isExact: false, level: 0)
      }
      shape = .key(dialect.text(canonical))
    case .code(let code): shape = .key(dialect.text(code))
    }
    return SQLValue(shape, isExact: true, level: 0)
  }

  /// In 64 bits, because a sum of two would not fit in fewer.
  private func seconds(_ seconds: Int64) -> String { dialect.cast("\(seconds)", .whole) }

  private func number(_ value: ExactDecimal) -> SQLNumber {
    let scale = max(0, -Int(value.exponent))
    let text = value.description
    return SQLNumber(text.hasPrefix("-") ? "(\(text))" : text, scale: scale)
  }

  func dataDay() -> SQLValue {
    model.dataDay.map { literal(.date($0), .date) } ?? missing(.date)
  }

  /// The day of `as of`: one that is none is missing.
  func day(_ inner: NodeID) -> SQLValue {
    var day = value(inner)
    day.none = nil
    return day
  }

  // MARK: Parameters

  func parameter(_ name: String, _ key: NodeID?, _ day: NodeID?, _ node: Node) -> SQLValue {
    guard let parameter = pack.parameters.first(where: { $0.name == name }) else {
      return unknown(node)
    }
    let on = day.map(value)
    guard let key else {
      return timeline(parameter.effective(under: pack.settings), on, node)
    }
    guard let list = parameter.key, case .key(let code) = value(key).shape else {
      return unknown(node)
    }
    let branches = model[list].codes.map { own in
      (
        "\(code) = \(dialect.text(own.name))",
        timeline(parameter.effective(for: own.name, under: pack.settings), on, node)
      )
    }
    return chosen(branches, node, level: max(value(key).level, on?.level ?? 0))
  }

  private func timeline(
    _ timeline: Timeline<EffectiveValue>, _ day: SQLValue?, _ node: Node
  ) -> SQLValue {
    func value(_ stretch: Timeline<EffectiveValue>.Stretch) -> SQLValue {
      stretch.value.value.literal.map { literal($0, node.type.scalar) } ?? unknown(node)
    }
    let stretches = timeline.stretches
    // A day that is none has no value, not even of what holds on every day.
    if let only = stretches.first, stretches.count == 1, only.from == nil || day == nil {
      guard let none = day?.none else { return value(only) }
      return chosen([("NOT \(none)", value(only))], node, level: day?.level ?? 0)
    }
    guard case .time(let from, let until) = (day ?? dataDay()).shape else { return unknown(node) }
    let isOneDay =
      day.map { _ in
        from == until ? "" : "\(floored(from)) = \(floored(until)) AND "
      } ?? ""
    let branches = stretches.reversed().map { stretch in
      var limits: [String] = []
      if let first = stretch.from { limits.append("\(from) >= \(first.second)") }
      if let end = stretch.until { limits.append("\(from) < \(end.second)") }
      if limits.isEmpty { limits = ["\(from) IS NOT NULL"] }
      return (isOneDay + limits.joined(separator: " AND "), value(stretch))
    }
    return chosen(branches, node, level: day?.level ?? 0)
  }

  /// The day of a second as a number.
  func floored(_ second: String) -> String { "FLOOR(\(second) / 86400.0)" }

  /// The value of the first condition that holds, else no value.
  private func chosen(
    _ branches: [(condition: String, value: SQLValue)], _ node: Node, level: Int
  ) -> SQLValue {
    guard let first = branches.first else { return unknown(node) }
    var result = first.value
    result = result.map { own, part in
      let whens = branches.map { branch in
        let other = branch.value.part(part, like: own)
        return "WHEN \(branch.condition) THEN \(other)"
      }
      return "CASE \(whens.joined(separator: " ")) END"
    }
    if case .number(let number) = result.shape {
      result.shape = .number(
        SQLNumber(
          least: number.least, most: number.most, over: nil,
          scale: branches.compactMap { $0.value.number?.scale }.max() ?? number.scale))
    }
    result.isExact = false
    result.level = level
    return result
  }
}

extension SQLValue {
  /// The expression of one part: of the value itself, or of a limit of it.
  fileprivate func part(_ part: String, like own: String) -> String {
    switch (shape, part) {
    case (.truth(let text), _), (.key(let text), _): text
    case (.number(let number), "most"): number.most
    case (.number(let number), _): number.least
    case (.time(_, let until), "until"): until
    case (.time(let from, _), _): from
    case (.serial(let serial), _): serial.series
    }
  }
}

extension CalendarDate {
  var second: Int64 { Int64(dayNumber) * 86_400 }
}
