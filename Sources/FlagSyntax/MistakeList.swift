package import Diagnostics

/// The mistakes of one file, up to a number that a person can still read.
///
/// A data file given for a rule file has a mistake in every word. The first thousand are kept and
/// the list says that there are more, so that neither memory nor the reader drowns.
package struct MistakeList {
  package private(set) var all: [Diagnostic] = []

  package static let most = 1000

  package init() {}

  /// Whether another mistake would not be kept: then nobody need put it into words.
  package var isFull: Bool { all.count > MistakeList.most }

  package mutating func append(_ diagnostic: Diagnostic) {
    if all.count < MistakeList.most {
      all.append(diagnostic)
    } else if all.count == MistakeList.most {
      all.append(Diagnostic(.tooManyMistakes, at: diagnostic.place, ["\(MistakeList.most)"]))
    }
  }
}
