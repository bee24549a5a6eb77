package import Diagnostics
package import Files

/// The sources that a user means, what each is, and what was left aside.
///
///     let list = SourceList.find(["exports", "more/*.csv.gz", "-"])
///
/// Files come in the order of the arguments, those of one argument by the bytes of their paths. A
/// file that is reached twice counts once.
package struct SourceList: Sendable {
  package fileprivate(set) var sources: [FoundSource] = []
  package fileprivate(set) var asides: [LeftAside] = []
  package fileprivate(set) var troubles: [SourceTrouble] = []

  package static func find(_ locations: [String]) -> SourceList {
    var search = SourceSearch()
    for location in locations { search.add(SourceLocation(location)) }
    return search.list
  }
}

/// One source that can be read.
package struct FoundSource: Sendable, Hashable {
  /// As the user gave it, or beginning with the folder that the user gave.
  package let path: String
  /// Nil for standard input, which shows what it is once it is opened: see `FormatFinder`.
  package let format: SourceFormat?
  package let compression: Compression
  /// Nil for what is no file.
  package let version: FileVersion?
}

/// A file that was seen and is not read, and why.
package struct LeftAside: Sendable, Hashable {
  package let path: String
  package let reason: Wording

  package init(path: String, reason: Wording) {
    self.path = path
    self.reason = reason
  }
}

private struct SourceSearch {
  var list = SourceList()
  private var seen: [FileIdentity: String] = [:]

  mutating func add(_ location: SourceLocation) {
    switch location {
    case .standardInput: add("-", nil)
    case .postgres(let address): add(address, .postgres)
    case .path(let path): add(path: path)
    }
  }

  private mutating func add(_ path: String, _ format: SourceFormat?) {
    if list.sources.contains(where: { $0.path == path }) {
      list.asides.append(LeftAside(path: path, reason: .sameFile(path)))
      return
    }
    list.sources.append(
      FoundSource(path: path, format: format, compression: .none, version: nil))
  }

  private mutating func add(path: String) {
    let kind = FileKind(at: path)
    if kind == nil, PathPattern.isPattern(path) {
      let pattern = PathPattern(path)
      let files = files(of: pattern, in: pattern.folder, depth: pattern.depth)
      for file in files.sorted(by: byBytes) { addFile(file, isNamed: false) }
      if files.isEmpty { list.troubles.append(.nothingMatches(path)) }
    } else if kind == .folder {
      guard let survey = survey(path) else { return }
      report(survey) { _ in true }
      for file in survey.files { addFile(file, isNamed: false) }
      if survey.files.isEmpty, survey.troubles.isEmpty {
        list.troubles.append(.folderIsEmpty(path))
      }
    } else {
      addFile(path, isNamed: true)
    }
  }

  /// The files that match, looking no deeper than the pattern asks for.
  private mutating func files(
    of pattern: PathPattern, in folder: String, depth: Int?
  ) -> [String] {
    guard let survey = survey(folder, deep: depth == nil) else { return [] }
    report(survey) { pattern.matches(pattern.spelled($0)) }
    var files = survey.files.map(pattern.spelled).filter(pattern.matches)
    for inner in survey.folders.map(pattern.spelled) where pattern.reaches(into: inner) {
      let left = depth.map { $0 - 1 } ?? 0
      files += self.files(of: pattern, in: inner, depth: left > 0 ? left : nil)
    }
    return files
  }

  private func byBytes(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
  }

  private mutating func survey(_ folder: String, deep: Bool = true) -> FolderSurvey? {
    do {
      return try FolderListing.survey(under: folder, deep: deep)
    } catch {
      list.troubles.append(SourceTrouble(error))
      return nil
    }
  }

  private mutating func report(_ survey: FolderSurvey, _ isMeant: (String) -> Bool) {
    list.troubles += survey.troubles.map { SourceTrouble($0) }
    list.asides += survey.passedOver.filter { isMeant($0.path) }.map { passed in
      LeftAside(path: passed.path, reason: .passedOver(passed.reason))
    }
  }

  private mutating func addFile(_ path: String, isNamed: Bool) {
    let version = FileVersion(of: path)
    if let version, let first = seen.updateValue(path, forKey: version.identity) {
      seen[version.identity] = first
      if first != path { list.asides.append(LeftAside(path: path, reason: .sameFile(first))) }
      return
    }
    do {
      try recognise(path, version, isNamed: isNamed)
    } catch {
      list.troubles.append(error)
    }
  }

  private mutating func recognise(
    _ path: String, _ version: FileVersion?, isNamed: Bool
  ) throws(SourceTrouble) {
    if version?.kind == .other {
      // Looking into a pipe would take its bytes away.
      list.sources.append(
        FoundSource(path: path, format: nil, compression: .none, version: nil))
      return
    }
    var stream = try ByteStream(opening: path)
    var head = try stream.peek(FormatFinder.sampleSize)
    var finding = FormatFinder.find(head, name: path, isNamed: isNamed)
    if finding == .format(.json), head.count == FormatFinder.sampleSize {
      // The first of several values may be long.
      head = try stream.peek(FormatFinder.sampleSize << 4)
      finding = FormatFinder.find(head, name: path, isNamed: isNamed)
    }
    // What an archive really is, `Workbook` says when it opens it.
    if stream.compression != .none,
      [.format(.sqlite), .format(.duckdb), .format(.parquet)].contains(finding)
    {
      finding = .packedDatabase
    }
    switch finding {
    case .format(let format):
      list.sources.append(
        FoundSource(
          path: path, format: format, compression: stream.compression, version: version))
    case .noData(let reason): list.asides.append(LeftAside(path: path, reason: reason))
    case .unreadable(let message, let advice):
      list.troubles.append(SourceTrouble(path, message, advice: advice))
    }
  }
}
