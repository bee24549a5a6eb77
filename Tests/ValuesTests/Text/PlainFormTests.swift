import TestSupport
import Testing
import Values

/// What is written in plain letters and digits has a shorter way to the same form.
@Suite struct PlainFormTests {
  @Test(
    "the shorter way gives what the general one gives",
    arguments: [CanonicalForm.text, .account, .serial])
  func same(form: CanonicalForm) {
    var random = SeededGenerator(seed: 20_261_129)
    for _ in 0..<20_000 {
      let length = Int.random(in: 1...12, using: &random)
      let ascii = (0..<length).map { _ in UInt8.random(in: 0x20...0x7E, using: &random) }
      let text = String(decoding: ascii, as: UTF8.self)
      // A full-width letter in front takes the general way.
      let general = form.text(of: "Ａ" + text)
      let short = form.text(of: "A" + text)
      #expect(short == general, "\(form) of A\(text)")
    }
  }

  @Test(
    "plain numbers in their forms",
    arguments: [
      (CanonicalForm.serial, "AB000101", "ab000101"), (.account, "0012345678", "0012345678"),
      (.text, "10.0.0.1", "10.0.0.1"), (.text, "Ab-1", "ab-1"), (.serial, "110-00123", "110-00123"),
    ])
  func forms(form: CanonicalForm, text: String, canonical: String) {
    #expect(form.text(of: text) == canonical)
  }
}
