/// The address of a PostgreSQL server as far as it may be shown to people.
struct PostgresAddress {
  private let text: String

  init(_ text: String) { self.text = text }

  /// Host, user and database, but neither password nor options.
  ///
  /// Of an address written as `host=… password=…` nothing is shown: it has no order to rely on.
  var shown: String {
    guard let start = text.firstRange(of: "://")?.upperBound else { return "PostgreSQL" }
    var rest = text[start...].prefix { $0 != "?" }
    var user = ""
    // Behind the last sign: a password may hold one that nobody escaped.
    if let at = rest.lastIndex(of: "@") {
      user = rest[..<at].prefix { $0 != ":" } + "@"
      rest = rest[rest.index(after: at)...]
    }
    return text[..<start] + user + rest
  }

  /// A password with a bare `@`, `/` or `?` is cut at the wrong place by the library, and a piece of
  /// it would turn up as the name of a host in messages.
  var hasBarePassword: Bool {
    guard let start = text.firstRange(of: "://")?.upperBound else { return false }
    let rest = text[start...]
    let authority = rest.prefix { $0 != "/" && $0 != "?" }
    let ats = authority.count { $0 == "@" }
    if ats > 1 { return true }
    return ats == 0 && authority.contains(":") && rest.contains("@")
      && !rest.prefix(while: { $0 != "@" }).contains("=")
  }
}
