import Findings
import FlagSemantics

extension CheckedPack {
  /// A rule by its meaning: the first 48 bits of the hash of all it decides by.
  func meaning(of rule: CheckedRule) -> String {
    String(Fingerprint.of([meaningText(of: rule)]).prefix(12))
  }
}
