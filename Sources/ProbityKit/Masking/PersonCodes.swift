package import Diagnostics

/// Codes that stand for persons, and whom each stands for: the key, which stays apart.
///
/// A person who has a code keeps it, so reports that are made with one key can be held against each
/// other.
package struct PersonCodes: Sendable {
  private(set) var people: [Person] = []
  private var places: [Person.Name: Int] = [:]
  private var byText: [String: Int] = [:]

  struct Person: Sendable, Hashable {
    let code: String
    let name: Name
    /// What people call him or her; nil where the data do not say.
    let title: String?

    /// A record by its key, or a name that stands somewhere by itself.
    enum Name: Sendable, Hashable {
      case record(String, key: String)
      case text(String)
    }
  }

  package init() {}

  /// How many persons have a code.
  package var count: Int { people.count }

  /// The code of a record, a new one where it has none.
  mutating func code(ofRecord record: String, key: String, title: String?) -> String {
    code(of: .record(record, key: key), title: title)
  }

  /// The code of a name: that of the first person who is called so.
  mutating func code(ofName text: String) -> String {
    if let place = byText[text] { return people[place].code }
    return code(of: .text(text), title: text)
  }

  private mutating func code(of name: Person.Name, title: String?) -> String {
    if let place = places[name] { return people[place].code }
    let digits = String(people.count + 1)
    let code = "P-" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    add(Person(code: code, name: name, title: title))
    return code
  }

  private mutating func add(_ person: Person) {
    places[person.name] = people.count
    if let title = person.title, byText[title] == nil { byText[title] = people.count }
    people.append(person)
  }
}

extension PersonCodes {
  /// What the key file says.
  package var json: JSONValue {
    .array(
      people.map { person in
        switch person.name {
        case .record(let record, let key):
          .object(skippingNil: [
            ("code", .string(person.code)), ("name", person.title.map { .string($0) }),
            ("record", .string(record)), ("key", .string(key)),
          ])
        case .text(let text): ["code": .string(person.code), "name": .string(text)]
        }
      })
  }

  /// Nil where the value is no key file.
  package init?(json: JSONValue) {
    guard case .array(let elements) = json else { return nil }
    for element in elements {
      guard case .string(let code)? = element["code"] else { return nil }
      switch (element["record"], element["key"], element["name"]) {
      case (.string(let record)?, .string(let key)?, let title):
        var text: String?
        if case .string(let name)? = title { text = name }
        add(Person(code: code, name: .record(record, key: key), title: text))
      case (_, _, .string(let name)?): add(Person(code: code, name: .text(name), title: name))
      default: return nil
      }
    }
  }
}
