import Testing
import Values

@Suite struct TruthCellTests {
  private func outcome(_ text: String) -> String {
    do throws(CellTrouble) {
      return try TruthCell.truth(text.utf8.span) ? "yes" : "no"
    } catch {
      return "\(error)"
    }
  }

  @Test(arguments: [
    "是", "有", "Y", "y", "Ｙ", "yes", "YES", "true", "True", "T", "t", "1", "１", "V", "v", "✓", "✔",
    "√", "ˇ", "○", " 是 ", "是\n", "是，但應於開標前提出", "是,其他", "是\n附加說明：其他", "是（原住民）", "是。", "yes, later",
    "有；詳附件", "是:其他",
  ])
  func yes(text: String) {
    #expect(outcome(text) == "yes")
  }

  @Test(arguments: [
    "否", "無", "N", "n", "no", "No", "NO", "false", "FALSE", "F", "0", "０", "×", "✗",
    "否，預估分包予中小企業之金額 0 元", "否\n預算金額涉及商業機密", "否\r\n預算金額涉及商業機密", "否(依法免辦)", "無，", "否，是否刊登公報",
  ])
  func no(text: String) {
    #expect(outcome(text) == "no")
  }

  @Test(arguments: [
    "", "  ", "是否", "是/否", "是、否", "是，否", "否，是", "有限公司", "無法決標", "不是", "未填", "2", "10", "1,000",
    "0.5", "Y/N", "yesterday", "nope", "note", "X", "O", "V1", "1,", "-", "□是 □否", "■是 □否", "是的",
    "None", "null",
    "Y, later", "truth",
  ])
  func none(text: String) {
    #expect(outcome(text) == (text.contains { $0 != " " } ? "noTruth" : "blank"))
  }

  @Test func proseMayBeLong() throws {
    let prose = "否，" + String(repeating: "預估分包予中小企業之金額", count: 1000)
    #expect(try TruthCell.truth(prose.utf8.span) == false)
  }
}
