import Testing
import Values

@Suite struct PlaceholderTests {
  @Test(
    arguments: [
      "無", "（無）", "「無」", " 無 ", "查無此廠商", "N/A", "n.a.", "ＮＡ", "NULL", "null", "Nil", "缺額", "(缺額)",
      "暫缺", "-", "－",
      "——", "---", "／", "?", "。", "沒有", "Not Available", "#N/A", "無\u{200B}", "無　統編",
    ])
  func standsForNothing(text: String) {
    #expect(Placeholders.standard.matches(text))
    #expect(Placeholders.standard.matches(text, as: .name))
  }

  @Test(
    arguments: [
      "", "  ", "無限公司", "吳無", "0", "00", "nana", "naomi", "缺額補實", "x", "○", "v", "否", "無 無", "1-2",
      "n/a/b",
    ])
  func standsForItself(text: String) { #expect(!Placeholders.standard.matches(text)) }

  /// Zeros are no telephone and no tax id, but a price may be 0.
  @Test(arguments: ["0", "0000", "00000000", "００００", "00-0000-0000", "(00)00000000"])
  func countsZerosOnlyAsNames(text: String) {
    for form in [CanonicalForm.phone, .phoneAndExtension, .account, .serial, .taxID] {
      #expect(Placeholders.standard.matches(text, as: form))
    }
    for form in [CanonicalForm.text, .name, .address, nil] {
      #expect(!Placeholders.standard.matches(text, as: form))
    }
    #expect(!Placeholders.standard.matches("0912345678", as: .phone))
  }

  @Test func canBeReplaced() {
    let own = Placeholders(words: ["不公開", "見附件"], numbers: ["1111"])
    #expect(own.matches("（不公開）"))
    #expect(own.matches("11-11", as: .account))
    #expect(!own.matches("無"))
    #expect(!Placeholders(words: []).matches("無"))
    #expect(!Placeholders(words: []).matches(""))
  }
}
