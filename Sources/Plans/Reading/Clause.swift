/// The part of a rule that a step is worked out for.
package enum Clause: Int, Hashable, Sendable, CaseIterable, Comparable {
  case subject, asOf, scope, flag, severity, show, say, except

  /// As rules write it; tokens of the language are never translated.
  package var keyword: String {
    switch self {
    case .subject: "for each"
    case .asOf: "as of"
    case .scope: "where"
    case .flag: "flag when"
    case .severity: "severity"
    case .show: "show"
    case .say: "say"
    case .except: "except"
    }
  }

  package static func < (left: Clause, right: Clause) -> Bool { left.rawValue < right.rawValue }
}

extension RulePlan {
  /// The nodes that each clause ends in; those of the subject follow from its frame.
  var clauses: [(clause: Clause, nodes: [NodeID])] {
    [
      (.asOf, [asOf].compactMap { $0 }), (.scope, [scope].compactMap { $0 }), (.flag, [flag]),
      (.severity, severities.map(\.condition)), (.show, show.flatMap(\.values.nodes)),
      (.say, messages.flatMap(\.parts).flatMap(\.nodes)), (.except, exceptions.map(\.condition)),
    ]
  }
}

extension RulePlan.MessagePlan.Part {
  fileprivate var nodes: [NodeID] {
    if case .value(let shown) = self { shown.values.nodes } else { [] }
  }
}

extension Shown.Values {
  fileprivate var nodes: [NodeID] {
    switch self {
    case .one(let node): [node]
    case .each(let node, let condition): [node] + [condition].compactMap { $0 }
    }
  }
}

extension Plan {
  /// What the rows of a frame are made from.
  package func sources(of frame: FrameID) -> [NodeID] {
    switch self[frame] {
    case .once, .everyone: []
    case .records(let record): views[record]?.nodes ?? []
    case .pairs(let source): source.nodes
    case .groups(let source): source.nodes
    case .classes(let source): [source.set, source.key]
    case .members(let set): [set]
    }
  }
}

extension ViewSource {
  fileprivate var nodes: [NodeID] {
    switch self {
    case .records(let set): [set]
    case .pairs(let source): source.nodes
    case .groups(let source): source.nodes
    }
  }
}

extension PairSource {
  fileprivate var nodes: [NodeID] {
    [set] + sharing.map(\.node)
  }
}

extension GroupSource {
  fileprivate var nodes: [NodeID] {
    [set] + keys + (window.map { [$0.width, $0.day] } ?? [])
  }
}
