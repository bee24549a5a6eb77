import Diagnostics
package import Files
package import FlagSemantics
import SourceReading

extension Pack {
  /// Reads the lists in files that some rules ask, themselves or through definitions.
  package func lists(for rules: [CheckedRule], in folder: WorkFolder) -> ListSupply {
    let asked = Set(rules.flatMap { checked.parameters(readBy: $0) })
    var supply = ListSupply()
    for list in checked.lists where asked.contains(list.name) {
      guard case .file(let path) = list.source else { continue }
      let shown = root == "." ? path : root.hasSuffix("/") ? root + path : root + "/" + path
      do throws(SourceTrouble) {
        supply.add(
          list.name,
          try ListFile(
            at: folder.located(shown), shown: shown, path: path, list, checked.model))
      } catch {
        supply.add(error.named(shown))
      }
    }
    return supply
  }
}
