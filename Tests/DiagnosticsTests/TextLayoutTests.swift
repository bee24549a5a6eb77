import Diagnostics
import Testing

@Suite struct TextLayoutTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let width: Int
    let text: String
    let lines: [String]

    var testDescription: String { name }
  }

  private static let cases = [
    Case(
      name: "English breaks at spaces", width: 10, text: "one verdict for each",
      lines: ["one", "verdict", "for each"]),
    Case(
      name: "Chinese breaks between characters", width: 8, text: "底價公告時間早於",
      lines: ["底價公告", "時間早於"]),
    Case(
      name: "a line does not begin with a closing mark", width: 8, text: "底價公告，時間",
      lines: ["底價公", "告，時間"]),
    Case(
      name: "several closing marks stay together", width: 8, text: "為「合格」。其餘",
      lines: ["為「合", "格」。其", "餘"]),
    Case(
      name: "a line does not end with an opening mark", width: 8, text: "結果為「無法判定",
      lines: ["結果為", "「無法判", "定"]),
    Case(
      name: "code stays whole", width: 10, text: "參數 `cv_limit` 為",
      lines: ["參數", "`cv_limit`", "為"]),
    Case(
      name: "a currency keeps its amount", width: 14, text: "is at least TWD 1,000",
      lines: ["is at least", "TWD 1,000"]),
    Case(
      name: "an amount keeps its unit", width: 12, text: "金額為新臺幣 1,000 元",
      lines: ["金額為新臺", "幣 1,000 元"]),
    Case(
      name: "what is too wide stands alone", width: 4, text: "a verdict b",
      lines: ["a", "verdict", "b"]),
    Case(name: "nothing has no lines", width: 4, text: " ", lines: []),
  ]

  @Test("lines break where a reader expects it", arguments: cases)
  func breaking(example: Case) {
    #expect(TextLayout(width: example.width).lines(of: example.text) == example.lines)
  }
}
