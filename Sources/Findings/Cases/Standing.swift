/// What a finding is about, as the references of its subject say: by it findings meet in cases.
package struct Standing: Sendable, Hashable {
  /// The one matter to which the subject leads: the tender.
  package let matter: RecordName?
  /// The two parties of a subject that is a pair, the lower key first; else empty.
  package let pair: [RecordName]
  /// Every party to which the subject leads, through the matter where need be.
  package let parties: [RecordName]

  package init(matter: RecordName? = nil, pair: [RecordName] = [], parties: [RecordName] = []) {
    self.matter = matter
    self.pair = pair
    self.parties = parties
  }
}

/// A record by its kind and its key.
package struct RecordName: Sendable, Hashable, Comparable {
  package let record: String
  package let key: [String]

  package init(record: String, key: [String]) {
    self.record = record
    self.key = key
  }

  package var text: String { key.joined(separator: "/") }

  package static func < (left: RecordName, right: RecordName) -> Bool {
    ([left.record] + left.key).lexicographicallyPrecedes([right.record] + right.key) {
      $0.utf8.lexicographicallyPrecedes($1.utf8)
    }
  }
}
