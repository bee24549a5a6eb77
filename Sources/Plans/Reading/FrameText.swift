import Diagnostics
import FlagSemantics

/// For what the steps of a frame are worked out.
struct FrameText {
  let plan: Plan
  let model: Model
  let rule: RulePlan
  let steps: StepText

  func text(_ frame: FrameID, isAlone: Bool = true) -> Wording {
    switch plan[frame] {
    case .once:
      isAlone
        ? Wording(en: "once, the same for all subjects", zh: "全部對象相同，只計算一次")
        : Wording(en: "once", zh: "只計算一次")
    case .records(let record):
      frame == rule.frame
        ? Wording(en: "for each `\(model[record].name)`", zh: "每筆 `\(model[record].name)`")
        : Wording(
          en: "for each record of the view `\(model[record].name)`",
          zh: "檢視 `\(model[record].name)` 之每筆紀錄")
    case .everyone(let record):
      Wording(
        en: "once for each `\(model[record].name)`, wherever it stands",
        zh: "每筆 `\(model[record].name)` 只計算一次，不論出現於何處")
    case .pairs(let source): pairs(source)
    case .groups(let source): groups(source)
    case .classes(let source):
      Wording(
        en: "once for each class of peers: \(o(source.set)) by \(o(source.key))",
        zh: "\(o(source.set)) 依 \(o(source.key)) 分為同類，每類只計算一次")
    case .members(let set): Wording(en: "for each of \(o(set))", zh: "\(o(set)) 之每一筆")
    }
  }

  private func o(_ node: NodeID) -> String { steps.operand(node) }

  private func pairs(_ source: PairSource) -> Wording {
    let shared = source.sharing.map { shared in
      if case .similar(let node) = shared {
        return Wording(en: "similar \(o(node))", zh: "\(o(node)) 相似")
      }
      return Wording(en: o(shared.node), zh: "\(o(shared.node)) 相同")
    }
    let listed = Wording(
      en: shared.map(\.english).joined(separator: ", "),
      zh: shared.map(\.chinese).joined(separator: "、"))
    return source.isOrdered
      ? Wording(
        en: "for each pair of \(o(source.set)) sharing {0}, either first",
        zh: "\(o(source.set)) 中 {0}之每一對，區分先後"
      ).filled(with: [listed])
      : Wording(
        en: "for each pair of \(o(source.set)) sharing {0}", zh: "\(o(source.set)) 中 {0}之每一對"
      ).filled(with: [listed])
  }

  private func groups(_ source: GroupSource) -> Wording {
    let keys = source.keys.map(o).joined(separator: ", ")
    guard let window = source.window else {
      return Wording(
        en: "for each group of \(o(source.set)) by \(keys)", zh: "\(o(source.set)) 依 \(keys) 分組之每一組"
      )
    }
    let (width, day) = (o(window.width), o(window.day))
    return Wording(
      en: "for each group of \(o(source.set)) by \(keys) within \(width) of \(day)",
      zh: "\(o(source.set)) 依 \(keys) 分組，\(day) 相距 \(width) 內之每一組")
  }
}
