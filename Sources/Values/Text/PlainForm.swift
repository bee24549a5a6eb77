/// The canonical form of what is written in plain letters and digits, as most numbers are.
///
/// Each sign then stands for itself whatever stands beside it, so the general way, which looks at
/// every code point and its neighbours, would come to the same: the table is made by it.
enum PlainForm {
  /// Adds the form; false, and nothing added, where the text needs the general way.
  static func append(
    _ text: Span<UInt8>, as form: CanonicalForm, to output: inout [UInt8]
  ) -> Bool {
    guard !text.isEmpty, let signs = table(of: form) else { return false }
    var isPlain = true
    output.append(addingCapacity: text.count) { added in
      for index in text.indices {
        let byte = text[index]
        let sign = byte < 0x80 ? signs[Int(byte)] : 0
        guard sign != 0 else {
          isPlain = false
          return added.removeAll()
        }
        added.append(sign)
      }
    }
    return isPlain
  }

  private static func table(of form: CanonicalForm) -> [UInt8]? {
    switch form {
    case .text: anySign
    case .account, .serial: lettersAndDigits
    default: nil
    }
  }

  /// What a sign of ASCII is folded to; 0 where it is dropped or its neighbours matter.
  private static let anySign: [UInt8] = (UInt8(0)..<0x80).map { byte in
    guard byte > 0x20 else { return 0 }
    var folder = TextFolder()
    let text: [UInt8] = [byte]
    folder.fold(text.span)
    guard folder.points.count == 1, let point = folder.points.first, point < 0x80 else { return 0 }
    return UInt8(point)
  }

  private static let lettersAndDigits: [UInt8] = anySign.map { sign in
    UInt32(sign).isLetterOrDigit ? sign : 0
  }
}
