import FlagSemantics
import Plans
import Values
import Workers

/// The texts by which records of a set are put together that resemble each other.
struct LikeTexts: Sendable {
  /// For each member, its text among the different ones; none where there is none, or none that
  /// could be compared.
  private let places: [UInt32]
  private let signatures: [TextSignature]
  private let percent: Int

  init(_ node: NodeID, _ evaluator: Evaluator) {
    let vector = evaluator.vector(node)
    guard case .text(let kind) = evaluator.plan[node].type.scalar else {
      (places, signatures, percent) = ([], [], 100)
      return
    }
    let form = CanonicalForm(kind)
    percent = form.compared.resemblancePercent
    var signatures: [TextSignature] = []
    var known: [UInt32: UInt32] = [:]
    places = vector.numbers.enumerated().map { row, number in
      guard vector.reason(row) == .present else { return .max }
      if let place = known[number] { return place }
      let signature = evaluator.signatures.signature(number, form, evaluator.store)
      let place = signature == nil ? UInt32.max : UInt32(signatures.count)
      if let signature { signatures.append(signature) }
      known[number] = place
      return place
    }
    self.signatures = signatures
  }

  func isAlike(_ left: UInt32, _ right: UInt32) -> Bool {
    let (first, second) = (places[Int(left)], places[Int(right)])
    guard first != .max, second != .max else { return false }
    return first == second
      || signatures[Int(first)].resembles(signatures[Int(second)], percent: percent)
  }

  /// How many texts one piece of work looks up.
  private static let share = 256

  /// Each two members whose texts resemble each other, once, in an order that hangs on nothing else.
  func pairs(_ workers: Workers) -> [(UInt32, UInt32)] {
    let index = ResemblanceIndex(signatures, percent: percent)
    let share = LikeTexts.share
    let alike = workers.map((index.count + share - 1) / share) { piece in
      var scratch = ResemblanceIndex.Scratch(for: index)
      var found: [(UInt32, UInt32)] = []
      for place in piece * share..<min(index.count, (piece + 1) * share) {
        index.partners(at: place, &scratch) { found.append(($0, $1)) }
      }
      return found
    }
    let members = Relation(owners: places, ownerCount: signatures.count)
    var pairs: [(UInt32, UInt32)] = []
    for text in 0..<UInt32(signatures.count) {
      let same = Array(members.records[members.range(text)])
      for (place, left) in same.enumerated() {
        for right in same[(place + 1)...] { pairs.append((left, right)) }
      }
    }
    for (first, second) in alike.joined() {
      for left in members.records[members.range(first)] {
        for right in members.records[members.range(second)] {
          pairs.append((min(left, right), max(left, right)))
        }
      }
    }
    return pairs
  }
}
