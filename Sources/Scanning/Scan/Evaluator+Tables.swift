import Findings
import FlagSemantics
import Plans

/// The tables of the pack that a finding was counted by.
extension Evaluator {
  /// The table of office days, where there is one and a node asks it.
  func calendarUse(_ node: Node) -> Finding.TableUse? { asksOfficeDays(node) ? calendarUse : nil }

  /// The table of office days, where windows are as wide as it says.
  var windowUse: Finding.TableUse? {
    guard case .groups(let source) = plan[root.frame], let window = source.window,
      plan[window.width].type.scalar == .workingDays
    else { return nil }
    return calendarUse
  }

  private var calendarUse: Finding.TableUse? { store.data.references.calendarUse }

  private func asksOfficeDays(_ node: Node) -> Bool {
    switch node.operation {
    case .function(.workingDays, _), .function(.isWorkingDay, _): true
    case .arithmetic(_, let left, let right):
      node.type.scalar.isTime
        && [left, right].contains { plan[$0].type.scalar == .workingDays }
    case .within(_, let radius, let center):
      plan[radius].type.scalar == .workingDays && plan[center].type.scalar.isTime
    default: false
    }
  }
}
