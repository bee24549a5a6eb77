/// The ways of writing a text so that two spellings of the same thing become the same bytes.
///
/// `is` compares canonical forms; docs/TEXT.md says what each of them forgives and what not. The
/// form is for comparing, never for showing: the text of the source stands beside it.
package enum CanonicalForm: Sendable, Hashable, CaseIterable {
  case text
  /// A firm, an agency or a person, with the legal form and the branch.
  case name
  /// A name without legal form, branch and remarks: what `resembles` compares.
  case nameCore
  /// An address down to floor and room.
  case address
  /// An address up to the street number.
  case building
  /// The line that is dialled, without the extension.
  case phone
  /// The same with the extension: `0223456789#12`.
  case phoneAndExtension
  case email
  case account
  case serial
  case taxID
  case fileHash
}

/// Whether a text has a canonical form, and if not, why.
package enum CanonicalOutcome: Sendable, Hashable {
  case written
  /// Nothing but white space and signs that can't be seen.
  case blank
  /// No such thing: a telephone number without digits, an address without a street number.
  case unfit
  /// Two or more different ones in one cell: which of them is meant can't be known.
  case several
  /// Partly withheld, as `A1234*****`: two that look the same need not be the same.
  case masked
}

extension CanonicalForm {
  /// The canonical form of one text, for a literal of a rule or a test; `nil` when it has none.
  package func text(of text: String) -> String? {
    var writer = CanonicalWriter()
    var bytes: [UInt8] = []
    guard writer.append(text.utf8.span, as: self, to: &bytes) == .written else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }
}
