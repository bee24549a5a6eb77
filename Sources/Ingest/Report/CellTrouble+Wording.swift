import Diagnostics
import Values

extension CellTrouble {
  var wording: Wording { "\(self)" }
}
