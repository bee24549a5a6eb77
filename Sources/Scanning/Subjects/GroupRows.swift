import Findings
import FlagSemantics
import Plans
import Tables
import Values

/// Groups of records with equal keys, divided by windows where the rule says so.
struct GroupRows: Sendable {
  private(set) var members: Members
  private(set) var keys: [Vector]
  /// The first day of the window, where the rule has one.
  private(set) var firstDays: [Int32?]
  /// Why it is not sure that there is such a group: its window has no width.
  private(set) var reasons: [Reason]
  /// Records that are in no group: a key or the day of the window is missing, or it is not sure of any
  /// record of the group that it belongs.
  private(set) var leftOut = 0
  /// Why there may be more groups.
  private(set) var open: Reason

  var count: Int { members.rows }

  init(_ source: GroupSource, _ evaluator: Evaluator) {
    let set = evaluator.members(source.set)
    let vectors = source.keys.map { evaluator.settled($0) }
    var codes = DenseCodes(constant: set.ids.count)
    for vector in vectors { codes.combine(DenseCodes(vector)) }
    let groups = Relation(owners: codes.codes, ownerCount: codes.count)
    var opening = GroupOpening(vectors, set, evaluator)
    leftOut = opening.leftOut
    open = evaluator.unions.union(set.open(0), opening.all)
    var draft = MemberDraft(rows: groups.owners)
    var firsts: [UInt32] = []
    var days: [Int32?] = []
    var doubts: [Reason] = []
    let windows = source.window.map { Windows($0, evaluator) }
    for owner in 0..<groups.owners {
      let places = groups.records[groups.range(UInt32(owner))]
      guard let first = places.first else { continue }
      let open = evaluator.unions.union(set.open(0), opening.reason(of: Int(first)))
      let runs = windows?.runs(Array(places)) ?? Windows.Runs(runs: [Array(places)])
      let kept = runs.runs.filter { $0.contains { set.reason(Int($0)) == .present } }
      if !set.reasons.isEmpty || runs.open != .present {
        let placed = Set(kept.joined())
        leftOut += places.count { !placed.contains($0) && (windows?.mayHold($0) ?? true) }
      }
      for run in kept {
        for place in run { draft.add(set.ids[Int(place)], set.reason(Int(place))) }
        draft.endRow(open: evaluator.unions.union(open, runs.open))
        firsts.append(first)
        doubts.append(runs.doubt)
        days.append(windows?.day(run[0]))
      }
    }
    members = draft.members
    keys = vectors.map { $0.gathered(firsts) }
    firstDays = days
    reasons = doubts.contains { $0 != .present } ? doubts : []
  }

  func rows(_ range: Range<Int>, _ frame: FrameID) -> RootRows {
    let picks = range.map { UInt32($0) }
    return RootRows(
      frame: frame, count: range.count, reasons: reasons.isEmpty ? [] : Array(reasons[range]),
      keys: keys.map { $0.gathered(picks) }, members: members.gathered(picks),
      firstDays: Array(firstDays[range]))
  }
}

extension DenseCodes {
  /// One code for all.
  init(constant rows: Int) {
    self.init(Vector(.codes(Array(repeating: 0, count: rows))))
  }
}

/// Which groups a record with a missing key could belong to.
private struct GroupOpening {
  private let keys: [KeyCodes]
  private let evaluator: Evaluator
  /// For each set of keys that some record lacks: by the keys it has, why such a group is open.
  private var patterns: [UInt64: [[KeyCodes.Code]: Reason]] = [:]
  private(set) var leftOut = 0
  /// The causes of all keys that are missing.
  private(set) var all = Reason.present

  init(_ vectors: [Vector], _ set: Members, _ evaluator: Evaluator) {
    keys = vectors.map { KeyCodes($0) }
    self.evaluator = evaluator
    guard vectors.contains(where: { !$0.reasons.isEmpty }) else { return }
    for place in set.ids.indices {
      let reasons = vectors.map { $0.reason(place) }
      guard reasons.contains(where: \.isMissing), !reasons.contains(.none) else { continue }
      leftOut += 1
      var pattern: UInt64 = 0
      var reason = Reason.present
      for (key, own) in reasons.enumerated() where own.isMissing {
        pattern |= 1 << UInt64(key)
        reason = evaluator.unions.union(reason, own)
      }
      all = evaluator.unions.union(all, reason)
      let known = codes(place, without: pattern)
      let earlier = patterns[pattern]?[known] ?? .present
      patterns[pattern, default: [:]][known] = evaluator.unions.union(earlier, reason)
    }
  }

  private func codes(_ place: Int, without pattern: UInt64) -> [KeyCodes.Code] {
    keys.indices.filter { pattern & (1 << UInt64($0)) == 0 }.map { keys[$0][place] }
  }

  /// Why a group may have more members, from the place of one of them.
  mutating func reason(of place: Int) -> Reason {
    patterns.reduce(.present) { reason, entry in
      let found = entry.value[codes(place, without: entry.key)] ?? .present
      return evaluator.unions.union(reason, found)
    }
  }
}

/// Each longest run of days that lie near enough together.
private struct Windows {
  private let days: Vector
  private let width: Ratio?
  private let widthReason: Reason
  private let unit: Scalar
  private let evaluator: Evaluator
  private let dayNode: NodeID

  struct Runs {
    var runs: [[UInt32]]
    var open = Reason.present
    /// Why nobody knows how the days are divided.
    var doubt = Reason.present
  }

  init(_ window: GroupSource.Window, _ evaluator: Evaluator) {
    days = evaluator.vector(window.day)
    let width = evaluator.settled(window.width)
    self.width = width.reason(0) == .present ? width.quantities?[0] : nil
    widthReason = width.reason(0)
    unit = evaluator.plan[window.width].type.scalar
    self.evaluator = evaluator
    dayNode = window.day
  }

  /// A record of which the day is none is in no window.
  func mayHold(_ place: UInt32) -> Bool { days.reason(Int(place)) != .none }

  func day(_ place: UInt32) -> Int32? { evaluator.dayNumber(days, Int(place)) }

  func runs(_ places: [UInt32]) -> Runs {
    var result = Runs(runs: [])
    var dated: [(day: Int32, place: UInt32)] = []
    for place in places {
      if let day = day(place) {
        dated.append((day, place))
      } else if days.reason(Int(place)) != .none {
        result.open = evaluator.unions.union(
          result.open, evaluator.dayReason(dayNode, Int(place)))
      }
    }
    dated.sort { ($0.day, $0.place) < ($1.day, $1.place) }
    func undivided(_ doubt: Reason) -> Runs {
      result.doubt = doubt
      result.runs = dated.isEmpty ? [] : [dated.map(\.place)]
      return result
    }
    guard let width = width?.whole else { return undivided(widthReason) }
    var end = 0
    for start in dated.indices {
      guard let last = limit(dated[start].day, width) else {
        return undivided(evaluator.beyondCalendar)
      }
      var next = end
      while next < dated.count, dated[next].day <= last { next += 1 }
      guard next > end else { continue }
      end = next
      result.runs.append(dated[start..<end].map(\.place))
    }
    return result
  }

  /// The last day of a window; nil where the table of office days does not reach so far.
  private func limit(_ day: Int32, _ width: Int64) -> Int32? {
    if unit == .duration { return day + Int32(clamping: width / 86_400) }
    let end = CalendarDate(dayNumber: Int(day)).flatMap { evaluator.moved($0, by: width, unit) }
    return end?.dayNumber ?? (unit == .workingDays ? nil : .max)
  }
}
