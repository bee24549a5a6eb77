package import Diagnostics
package import Findings

extension RowPlace {
  /// `awards.csv row 5`, `book.xlsx "Sheet1" row 5`, `feed.json /releases/3`.
  package var wording: Wording {
    let name = part.map { "\(path) \"\($0)\"" } ?? path
    if let pointer { return Wording(verbatim: "\(name) \(pointer)") }
    return Wording(en: "{0} row {1}", zh: "{0} 第 {1} 列")
      .filled(with: [Wording(verbatim: name), Wording(verbatim: "\(number)")])
  }
}
