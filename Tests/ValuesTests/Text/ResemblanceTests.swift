import Testing
import Values

@Suite struct ResemblanceTests {
  /// Invented pairs, with what the measure gives exactly.
  @Test(
    arguments: [
      // The same firm written another way.
      (.name, "晴川工程(股)公司", "晴川工程有限公司花蓮分公司", 1, 1, true), (.name, "晴川土木", "晴川土木包工業", 2, 3, true),
      (.name, "達映興營造有限公司", "達盈興營造有限公司", 2, 3, true), (.name, "晴川峰企業社", "晴川鋒企業社", 4, 7, false),
      (.name, "晴川軒企業社", "晴川軒企業", 3, 4, true), (.name, "花蓮縣晴川產業技能推廣協會", "晴川產業技能推廣協會", 9, 11, true),
      (.name, "Clear River Co., Ltd.", "Clear River Inc.", 1, 1, true),
      (.name, "Clear River", "Clear Rivers", 11, 12, true),
      // Other firms of the same trade.
      (.name, "晴川營造有限公司", "青山營造有限公司", 2, 7, false),
      (.name, "晴川工程顧問有限公司", "晴山工程顧問有限公司", 4, 7, false),
      (.name, "晴川土木包工業", "青山土木包工業", 0, 1, false),
      // Persons: brothers do not resemble each other.
      (.name, "王大明", "王大華", 4, 7, false), (.name, "王大明", "王　大　明", 1, 1, true),
      (.name, "王明", "王大明", 2, 3, true),
      // The same house, and others.
      (.address, "台北市大安區信和路4段88號16樓", "臺北市大安區信和路四段八十八號", 96, 97, true),
      (.address, "台北市大安區信和路4段88號16樓", "10617台北市大安區信和路4段88號3F之2", 97, 99, true),
      (.address, "台北市大安區信和路4段88號", "大安區信和路4段88號", 14, 15, true),
      (.address, "台北市大安區信和路4段88號", "台北市大安區信和路4段88號之1", 23, 24, true),
      (.address, "台北市大安區信和路4段88號", "信和路4段88號", 6, 7, false),
      (.address, "台北市大安區信和路4段88號", "台北市大安區信和路4段90號", 19, 24, false),
      (.address, "台北市大安區信和路4段88號", "台北市大安區信和路3段88號", 19, 24, false),
      (.address, "台北市大安區中和路88號", "台北市大安區中平路88號", 16, 19, false),
      (.address, "花蓮縣花蓮市中和路88號", "花蓮縣吉安鄉中和路88號", 16, 19, false),
      (.address, "高雄市前鎮區民和大同二路12號", "高雄市前鎮區民和大仝二路12號", 9, 10, true),
      (.address, "No. 5, Zhonghe Rd., Taipei", "No. 7, Zhonghe Rd., Taipei", 21, 25, false),
      (.name, "晴川旅行社有限公司", "青山旅行社", 2, 7, false),
      // Other texts.
      (.text, "校舍屋頂防水整修工程", "校舍屋頂防水修繕工程", 17, 21, true),
      (.text, "校舍屋頂防水整修工程", "操場跑道整修工程", 8, 19, false),
    ] as [(CanonicalForm, String, String, Int128, Int128, Bool)])
  func isExactly(
    form: CanonicalForm, left: String, right: String, upper: Int128, lower: Int128, similar: Bool
  ) throws {
    let left = try #require(TextSignature(left, as: form))
    let right = try #require(TextSignature(right, as: form))
    let similarity = left.similarity(to: right)
    #expect(similarity == Ratio(upper, lower))
    let limit = try #require(Ratio(Int128(form.resemblancePercent), 100))
    #expect(!(similarity < limit) == similar)
  }

  @Test func hasNoneWithoutACanonicalForm() {
    #expect(TextSignature("王○明", as: .name) == nil)
    #expect(TextSignature("", as: .text) == nil)
  }

  /// n signs give n singles and n + 1 pairs.
  @Test func weighsItsGrams() throws {
    let signature = try #require(TextSignature("晴川軒", as: .name))
    #expect(signature.weight == 7)
    #expect(signature.grams.count == 7)
    #expect(signature.grams == signature.grams.sorted())
    let repeated = try #require(TextSignature("川川川", as: .name))
    #expect(repeated.weight == 7)
    #expect(repeated.grams.count == 4)
    #expect(signature.partnerWeights(percent: 60) == 3...16)
    #expect(signature.leastShared(percent: 60) == 3)
    #expect(signature.partnerWeights(percent: 100) == 7...7)
  }
}
