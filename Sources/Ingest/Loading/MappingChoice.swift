import FlagSemantics

/// Which mapping a source is read with: the one whose columns it has.
///
/// Of several that fit, the one that asks for more columns wins; a tie is told, never broken.
struct MappingChoice {
  enum Outcome {
    case chosen(Int)
    case none(SourceReport.Unmapped)
  }

  let mappings: [Mapping]

  /// For tables: `has` says whether there is a column of this name.
  func forTable(named file: String, has: (String) -> Bool) -> Outcome {
    choose(mappings.indices.filter { mappings[$0].rowPaths.isEmpty }, file, has: { has($1) })
  }

  /// For documents: `fits` says whether the rows of a mapping are there, `has` whether they have a
  /// path.
  func forDocument(
    named file: String, fits: (Mapping) -> Bool, has: (Mapping, String) -> Bool
  ) -> Outcome {
    choose(
      mappings.indices.filter { !mappings[$0].rowPaths.isEmpty && fits(mappings[$0]) }, file,
      has: has)
  }

  private func choose(
    _ candidates: [Int], _ file: String, has: (Mapping, String) -> Bool
  ) -> Outcome {
    var best: [Int] = []
    var nearest: (index: Int, lacking: [String])?
    for index in candidates {
      let mapping = mappings[index]
      guard mapping.isMeant(file) else { continue }
      let lacking = mapping.requiredColumns.filter { !has(mapping, $0) }
      if lacking.isEmpty, mapping.weight > 0 {
        if let first = best.first, mappings[first].weight > mapping.weight { continue }
        if let first = best.first, mappings[first].weight < mapping.weight { best = [] }
        best.append(index)
      } else if lacking.count < mapping.requiredColumns.count,
        nearest.map({ lacking.count < $0.lacking.count }) ?? true
      {
        nearest = (index, lacking)
      }
    }
    if best.count == 1 { return .chosen(best[0]) }
    return .none(
      SourceReport.Unmapped(
        nearest: nearest.map { mappings[$0.index].name }, lacking: nearest?.lacking ?? [],
        alsoFitting: best.map { mappings[$0].name }))
  }
}

extension Mapping {
  /// How much it asks for; nothing at all would fit everything.
  fileprivate var weight: Int {
    2 * requiredColumns.count + (filePatterns.isEmpty ? 0 : 1) + (rowPaths.isEmpty ? 0 : 1)
  }

  fileprivate func isMeant(_ file: String) -> Bool {
    let name = file.split(separator: "/").last.map(String.init) ?? file
    return filePatterns.isEmpty
      || filePatterns.contains { NamePattern($0).matches(name) }
  }
}

/// A name of a file with `*` for any characters and `?` for one.
struct NamePattern {
  private let pattern: [Character]

  init(_ pattern: String) { self.pattern = Array(pattern) }

  func matches(_ name: String) -> Bool {
    let text = Array(name)
    var (index, place) = (0, 0)
    var star: (pattern: Int, text: Int)?
    while place < text.count {
      if index < pattern.count, pattern[index] == "*" {
        star = (index, place)
        index += 1
      } else if index < pattern.count, pattern[index] == "?" || pattern[index] == text[place] {
        index += 1
        place += 1
      } else if let back = star {
        index = back.pattern + 1
        place = back.text + 1
        star = (back.pattern, place)
      } else {
        return false
      }
    }
    return pattern[index...].allSatisfy { $0 == "*" }
  }
}
