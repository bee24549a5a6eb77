import Diagnostics
import Findings

extension ScanSample {
  /// The seed as a text: programs that read numbers as fractions would not keep it.
  var json: JSONValue {
    [
      "size": .integer(size), "seed": .string("\(seed)"), "clear": .integer(clear),
      "subjects": .array(
        subjects.map {
          [
            "rule": .string($0.rule), "subject": $0.subject.json, "flagged": .bool($0.isFlagged),
          ]
        }),
    ]
  }
}

extension JSONPlace {
  func sample() throws(Mistake) -> ScanSample {
    let seed = try at("seed")
    guard let number = UInt64(try seed.text()) else {
      throw Mistake(path: seed.path, wanted: "whole number as a text")
    }
    return ScanSample(
      size: try at("size").integer(), seed: number, clear: try at("clear").integer(),
      subjects: try at("subjects").list { place throws(Mistake) in
        .init(
          rule: try place.at("rule").text(), subject: try place.at("subject").subject(),
          isFlagged: try place.at("flagged").truth())
      })
  }
}
