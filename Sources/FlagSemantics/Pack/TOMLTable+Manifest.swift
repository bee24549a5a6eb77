import Diagnostics
import FlagSyntax

/// Takes the values of declared keys out of a table; what has another type is passed over, the
/// checker has reported it.
extension TOMLTable {
  func text(_ key: ManifestKey) -> Placed<String>? { self[key.name]?.text }

  func texts(_ key: ManifestKey) -> [Placed<String>] {
    guard let value = self[key.name] else { return [] }
    if case .array(let elements) = value.content { return elements.compactMap(\.text) }
    return value.text.map { [$0] } ?? []
  }

  func whole(_ key: ManifestKey) -> Int? {
    guard case .integer(let number)? = self[key.name]?.content, case .whole(let range) = key.shape,
      let whole = Int(exactly: number), range.contains(whole)
    else { return nil }
    return whole
  }

  func version(_ key: ManifestKey) -> Placed<SemanticVersion>? {
    text(key).flatMap { text in
      SemanticVersion(text.value).map { Placed($0, at: text.place) }
    }
  }

  /// What stands in a table that is keyed by names.
  func members(_ key: ManifestKey) -> [(id: Placed<String>, value: TOMLValue)] {
    (self[key.name]?.table?.entries ?? []).map { entry in
      (Placed(entry.key.text, at: entry.key.place), entry.value)
    }
  }
}

extension TOMLValue {
  var text: Placed<String>? {
    if case .text(let text) = content { Placed(text, at: place) } else { nil }
  }

  var table: TOMLTable? {
    if case .table(let table) = content { table } else { nil }
  }

  var titles: [PackManifest.LocalTitle] {
    (table?.entries ?? []).compactMap { entry in
      entry.value.text.map {
        PackManifest.LocalTitle(
          language: Placed(entry.key.text, at: entry.key.place), text: $0)
      }
    }
  }
}
