internal import Diagnostics
internal import ProbityKit

/// Applies the certain fixes of a pack, round after round.
///
/// Mending one mistake can bring another to light; a fix that touches one already made waits for
/// the next round. Only the files that were asked for are written.
struct FixRounds {
  private let call: Call
  private static let most = 8

  init(_ call: Call) { self.call = call }

  func apply(_ console: inout Console) throws(Failure) {
    var applied = 0
    for _ in 0..<FixRounds.most {
      let diagnostics = try PackOptions.pack(call, console).report.diagnostics
      let files = Set(diagnostics.compactMap { $0.fix?.file })
      var changed = 0
      for file in files.sorted(by: { $0.name < $1.name }) {
        let fixed = FixApplication(of: diagnostics, to: file)
        guard fixed.applied > 0 else { continue }
        try console.write(fixed.bytes, to: file.name)
        changed += fixed.applied
      }
      applied += changed
      if changed == 0 { break }
    }
    guard applied > 0 else { return }
    console.complain(
      Wording(en: "\(applied) fixed", zh: "已修正 \(applied) 處").text(in: call.language) + "\n")
  }
}
