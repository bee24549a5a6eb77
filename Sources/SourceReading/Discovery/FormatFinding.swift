package import Diagnostics

/// What the first bytes of a file and the end of its name say about it.
package enum FormatFinding: Sendable, Hashable {
  case format(SourceFormat)
  /// It holds data in a form that is not read, with what to do: a trouble.
  case unreadable(Wording, advice: Wording)
  /// It is no data: to be left aside, with the reason.
  case noData(Wording)
}
