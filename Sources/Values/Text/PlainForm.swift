/// The canonical form of what is written in plain letters and digits, as most numbers are.
///
/// Each sign then stands for itself whatever stands beside it, so the general way, which looks at
/// every code point and its neighbours, would come to the same: the table is made by it.
struct PlainForm: Sendable {
  // Held by whoever writes many texts, who then asks nobody for them.
  private let anySign = PlainForm.anySign
  private let lettersAndDigits = PlainForm.lettersAndDigits

  /// Adds the form; false, and nothing added, where the text needs the general way.
  func append(_ text: Span<UInt8>, as form: CanonicalForm, to output: inout [UInt8]) -> Bool {
    switch form {
    case .text: PlainForm.append(text, by: anySign.span, to: &output)
    case .account, .serial: PlainForm.append(text, by: lettersAndDigits.span, to: &output)
    default: false
    }
  }

  private static func append(
    _ text: Span<UInt8>, by signs: Span<UInt8>, to output: inout [UInt8]
  ) -> Bool {
    guard !text.isEmpty else { return false }
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
