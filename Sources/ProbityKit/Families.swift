package import Diagnostics
package import FlagSemantics
package import Reporting

extension Pack {
  /// What the manifest says, else the folder of the pack that its file lies in, else the file.
  package func family(of rule: CheckedRule) -> String {
    let said = manifest?.rules.first { $0.rule.value == rule.name }?.family
    if let said { return said.value }
    var path = rule.place.file.name[...]
    let folder = root.hasSuffix("/") ? root : root + "/"
    if path.hasPrefix(folder) { path = path.dropFirst(folder.count) }
    var parts = path.split(separator: "/").filter { $0 != "." }
    let file = parts.popLast() ?? ""
    if let inner = parts.last { return String(inner) }
    let endings = [".flag.md", ".flag"]
    let ending = endings.first { file.hasSuffix($0) } ?? ""
    return String(file.dropLast(ending.count))
  }

  /// The places of the families in the manifest; those it does not name come last.
  package var familyOrder: [String: Int] {
    var order: [String: Int] = [:]
    for (place, family) in (manifest?.families ?? []).enumerated() {
      order[family.id.value] = place
    }
    return order
  }

  package func title(ofFamily id: String, in language: Language) -> String? {
    titles(ofFamily: id).text(in: language)
  }

  /// What people call a family.
  package func titles(ofFamily id: String) -> LocalText {
    let family = manifest?.families.first { $0.id.value == id }
    return LocalText((family?.titles ?? []).map { .init($0.language.value, $0.text.value) })
  }
}
