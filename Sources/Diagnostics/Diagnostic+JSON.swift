extension LineTable {
  /// `{"line":41,"column":20,"offset":873}`: line and column from 1, offset in bytes from 0.
  func json(at offset: Int) -> JSONValue {
    let offset = min(max(offset, 0), file.bytes.count)
    let position = position(at: offset)
    return [
      "line": .integer(position.line), "column": .integer(position.column),
      "offset": .integer(offset),
    ]
  }
}

extension Diagnostic {
  /// The diagnostic for machines: everything the text form says, by name, in one language.
  ///
  /// `end` is the first place after it. `label`, `fix` and `heading` are left out when there is
  /// none; `related` and `notes` are then empty lists.
  package func json(in language: Language, outlines: FileOutlines) -> JSONValue {
    let label = label?.text(in: language)
    let heading = outlines[place.file].headings.heading(at: place.range.lowerBound)
    return .object(skippingNil: [
      ("code", .string(kind.code)),
      ("name", .string(kind.slug)),
      ("severity", .string(gravity.rawValue)),
      ("message", .string(message.text(in: language))),
      ("file", .string(place.file.name)),
      ("start", outlines[place.file].lines.json(at: place.range.lowerBound)),
      ("end", outlines[place.file].lines.json(at: place.range.upperBound)),
      ("label", label.map(JSONValue.string)),
      ("related", .array(others.map { $0.json(in: language, outlines: outlines) })),
      ("notes", .array(notes.map { .string($0.text(in: language)) })),
      ("fix", fix?.json(outlines: outlines)),
      ("heading", heading.map(JSONValue.string)),
    ])
  }
}

extension Diagnostic.Label {
  fileprivate func json(in language: Language, outlines: FileOutlines) -> JSONValue {
    .object(skippingNil: [
      ("file", .string(place.file.name)),
      ("start", outlines[place.file].lines.json(at: place.range.lowerBound)),
      ("end", outlines[place.file].lines.json(at: place.range.upperBound)),
      ("message", (text?.text(in: language)).map(JSONValue.string)),
    ])
  }
}

extension Fix {
  fileprivate func json(outlines: FileOutlines) -> JSONValue {
    let lines = outlines[file].lines
    let edits = edits.map { edit -> JSONValue in
      [
        "start": lines.json(at: edit.range.lowerBound),
        "end": lines.json(at: edit.range.upperBound),
        "replacement": .string(edit.replacement),
      ]
    }
    return ["file": .string(file.name), "edits": .array(edits)]
  }
}
