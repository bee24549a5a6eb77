/// Comparisons that are sure only when every second in question agrees.
extension Instant {
  /// `a before b`. Two recordings of the same day alone leave it unknown.
  package func isBefore(_ other: Instant) -> Truth {
    if latest < other.earliest { return .yes }
    return earliest >= other.latest ? .no : .unknown
  }

  /// `a after b`.
  package func isAfter(_ other: Instant) -> Truth { other.isBefore(self) }

  /// `a is b`: certain when both are known to the second, or can't meet.
  package func isSame(as other: Instant) -> Truth {
    if latest < other.earliest || other.latest < earliest { return .no }
    return earliest == latest && self == other ? .yes : .unknown
  }

  /// `a within 10 minutes of b`, in either direction, the limit included.
  package func isWithin(_ duration: Duration, of other: Instant) -> Truth {
    let farthest = max(latest - other.earliest, other.latest - earliest)
    let nearest = max(0, earliest - other.latest, other.earliest - latest)
    let limit = Int64(duration.seconds)
    if farthest <= limit { return .yes }
    return nearest > limit ? .no : .unknown
  }
}
