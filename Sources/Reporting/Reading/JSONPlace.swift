import Diagnostics

/// A value in a JSON document, with the way to it.
///
/// The way is told only of what is not as it should be: of a long document it is left out, and what
/// was wrong is read once more with it.
struct JSONPlace {
  let value: JSONValue
  let path: String
  let tellsPath: Bool

  init(_ value: JSONValue, path: String, tellsPath: Bool = true) {
    self.value = value
    self.path = path
    self.tellsPath = tellsPath
  }

  /// What is not as the schema says.
  struct Mistake: Error, Sendable {
    let path: String
    let wanted: String
  }

  private func inner(_ value: JSONValue, _ step: @autoclosure () -> String) -> JSONPlace {
    JSONPlace(value, path: tellsPath ? "\(path)/\(step())" : "", tellsPath: tellsPath)
  }

  private func mistake(_ wanted: String) -> Mistake { Mistake(path: path, wanted: wanted) }

  /// A member that must be there.
  func at(_ key: String) throws(Mistake) -> JSONPlace {
    guard let found = find(key) else {
      throw Mistake(path: "\(path)/\(key)", wanted: "member")
    }
    return found
  }

  /// A member that may be missing; null is as if it were.
  func find(_ key: String) -> JSONPlace? {
    guard let value = value[key], value != .null else { return nil }
    return inner(value, key)
  }

  func text() throws(Mistake) -> String {
    guard case .string(let text) = value else { throw mistake("text") }
    return text
  }

  func integer() throws(Mistake) -> Int {
    guard case .integer(let number) = value else { throw mistake("whole number") }
    return number
  }

  func truth() throws(Mistake) -> Bool {
    guard case .bool(let truth) = value else { throw mistake("truth value") }
    return truth
  }

  /// A word of a list of them.
  func word<Word: RawRepresentable<String> & CaseIterable>(
    _ type: Word.Type = Word.self
  ) throws(Mistake) -> Word {
    guard let word = Word(rawValue: try text()) else {
      throw mistake(Word.allCases.map(\.rawValue).joined(separator: " | "))
    }
    return word
  }

  func list<Element>(
    _ read: (JSONPlace) throws(Mistake) -> Element
  ) throws(Mistake) -> [Element] {
    guard case .array(let elements) = value else { throw mistake("list") }
    var result: [Element] = []
    result.reserveCapacity(elements.count)
    for (index, element) in elements.enumerated() {
      result.append(try read(inner(element, "\(index)")))
    }
    return result
  }

  func texts() throws(Mistake) -> [String] {
    try list { place throws(Mistake) in try place.text() }
  }

  /// The members in their order.
  func members() throws(Mistake) -> [(key: String, place: JSONPlace)] {
    guard case .object(let members) = value else { throw mistake("object") }
    return members.map { ($0.key, inner($0.value, $0.key)) }
  }

  func localText() throws(Mistake) -> LocalText {
    var entries: [LocalText.Entry] = []
    for (language, place) in try members() { entries.append(.init(language, try place.text())) }
    return LocalText(entries)
  }

  func wording() throws(Mistake) -> Wording {
    Wording(
      en: try at(Language.english.rawValue).text(), zh: try at(Language.chinese.rawValue).text())
  }
}
