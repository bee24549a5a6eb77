/// A name cut into what tells the firm from others and what does not.
///
///     let parts = NameParts("大安(股)公司花蓮分公司")
///     parts?.core    // 大安
///     parts?.firm    // 大安股份有限公司
///     parts?.branch  // 花蓮分公司
package struct NameParts: Sendable, Hashable {
  package let core: String
  package let firm: String
  package let branch: String?

  /// `nil` when the text has no canonical form as a name.
  package init?(_ text: String) {
    var folder = TextFolder()
    folder.fold(text.utf8.span)
    var names = NameForm()
    var points: [UInt32] = []
    guard !folder.points.isEmpty, names.write(folder.points.span, to: &points) == .written else {
      return nil
    }
    let parts = names.parts(of: points.span)
    core = NameParts.text(points[parts.core])
    firm = NameParts.text(points[parts.firm])
    branch = parts.branch.isEmpty ? nil : NameParts.text(points[parts.branch])
  }

  private static func text(_ points: ArraySlice<UInt32>) -> String {
    var bytes: [UInt8] = []
    for point in points { bytes.appendUTF8(point) }
    return String(decoding: bytes, as: UTF8.self)
  }
}
