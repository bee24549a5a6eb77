/// Where data come from, as a user writes it.
package enum SourceLocation: Sendable, Hashable {
  case standardInput
  /// `postgres://…`, as it was given.
  case postgres(String)
  /// A file, a folder, or a pattern with `*`, `?`, `**`.
  case path(String)

  package init(_ text: String) {
    if text == "-" {
      self = .standardInput
    } else if text.hasPrefix("postgres://") || text.hasPrefix("postgresql://") {
      self = .postgres(text)
    } else if text.hasPrefix("sqlite:") {
      // `sqlite:a.db` and `sqlite:///a.db` of other programs name a file.
      let path = text.dropFirst("sqlite:".count)
      self = .path(String(path.hasPrefix("///") ? path.dropFirst(2) : path))
    } else {
      self = .path(text)
    }
  }
}
