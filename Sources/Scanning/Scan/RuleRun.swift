import Findings
import FlagSemantics
import Plans
import Workers

/// What one rule gave over all of its subjects, before anything is told about them.
struct RuleRun: Sendable {
  var flagged: [Spot] = []
  var undecided: [Doubt] = []
  var clear = 0
  var outside = 0
  /// Where all are to be told.
  private(set) var rest: [Rest] = []
  private let tellsAll: Bool
  /// Clear subjects drawn by lot, where that was asked for.
  var drawn: Draw<Spot>
  let rule: String
  private let lot: Lot?
  /// By which the subjects of this rule are drawn otherwise than those of another.
  private let group: UInt64

  init(_ rule: String = "", _ lot: Lot? = nil, tellsAll: Bool = false) {
    self.rule = rule
    self.lot = lot
    self.tellsAll = tellsAll
    group = Lot.number(of: rule)
    drawn = Draw(size: lot?.size ?? 0)
  }

  /// A subject by its block and its row there.
  struct Spot: Sendable {
    let block: UInt32
    let row: UInt32
  }

  /// One that is clear, or outside the rule.
  struct Rest: Sendable {
    let spot: Spot
    let isClear: Bool
  }

  struct Doubt: Sendable {
    let spot: Spot
    let reason: Reason
  }

  /// What a database has counted; the subjects that it left open come one by one.
  mutating func add(_ sieve: Sieve) {
    clear += sieve.clear
    outside += sieve.outside
  }

  /// `rows` are those of the block that were judged, where not all were.
  mutating func add(_ verdict: BlockVerdict, block: Int, rows: [UInt32]? = nil) {
    let (verdicts, scope) = (verdict.verdict.span, verdict.scope.span)
    var (clear, outside) = (0, 0)
    for row in verdicts.indices {
      let spot = Spot(block: UInt32(block), row: rows?[row] ?? UInt32(row))
      switch verdicts[row] {
      case 2: flagged.append(spot)
      case 1: undecided.append(Doubt(spot: spot, reason: verdict.reason(row)))
      default:
        if tellsAll { rest.append(Rest(spot: spot, isClear: scope[row] != 0)) }
        if scope[row] == 0 {
          outside += 1
        } else {
          clear += 1
          guard let lot else { continue }
          let number = UInt64(spot.block) << 32 | UInt64(spot.row)
          drawn.add(spot, rank: lot.rank(number, of: group))
        }
      }
    }
    self.clear += clear
    self.outside += outside
  }

  mutating func add(_ other: RuleRun) {
    flagged += other.flagged
    undecided += other.undecided
    clear += other.clear
    outside += other.outside
    rest += other.rest
    drawn.add(other.drawn)
  }
}

extension Scanner {
  /// Judges every subject of every rule. Rules with the same subjects are judged together, so what
  /// they share is worked out once for each block.
  func run(
    _ meter: ScanMeter? = nil, drawing lot: Lot? = nil,
    tellingAll: Bool = false, sieves: [String: Sieve] = [:]
  ) -> [RuleRun] {
    let all = orderedFrames.compactMap { spaces[$0]?.blocks }.reduce(0, +)
    var runs = plan.rules.map { RuleRun($0.rule.name, lot, tellsAll: tellingAll) }
    for (place, rule) in plan.rules.enumerated() {
      sieves[rule.rule.name].map { runs[place].add($0) }
    }
    for frame in orderedFrames {
      guard let space = spaces[frame] else { continue }
      let rules = plan.rules.indices.filter { plan.rules[$0].frame == frame }
      let blocks = workers.map(space.blocks) { index -> [RuleRun] in
        let evaluator = Evaluator(plan, store, shared, space.block(index))
        let runs = rules.map { rule in
          var run = RuleRun(plan.rules[rule].rule.name, lot, tellsAll: tellingAll)
          if let sieve = sieves[run.rule] {
            add(rule, sieve, evaluator.root, block: index, to: &run)
          } else {
            run.add(BlockVerdict(plan.rules[rule], evaluator), block: index)
          }
          return run
        }
        meter?.judged(evaluator.root.count, blocks: all)
        return runs
      }
      for block in blocks {
        for (place, rule) in rules.enumerated() { runs[rule].add(block[place]) }
      }
    }
    return runs
  }

  /// Judges those subjects of a block that a database did not.
  private func add(
    _ rule: Int, _ sieve: Sieve, _ root: RootRows, block: Int, to run: inout RuleRun
  ) {
    let rows = (0..<root.count).filter { sieve.leaves(root.sieved($0)) }.map { UInt32($0) }
    guard !rows.isEmpty else { return }
    let evaluator = Evaluator(plan, store, shared, root.gathered(rows))
    run.add(BlockVerdict(plan.rules[rule], evaluator), block: block, rows: rows)
  }

  /// The frames of the subjects, in the order of the rules.
  private var orderedFrames: [FrameID] {
    var frames: [FrameID] = []
    for rule in plan.rules where !frames.contains(rule.frame) { frames.append(rule.frame) }
    return frames
  }
}
