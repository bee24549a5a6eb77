import Files
import FlagSemantics
import Ingest
import ProbityKit
import SourceReading
import Tables
import TestSupport
import Testing

/// Collected answers of the company register's interface, with invented firms: what becomes of them.
@Suite struct RegisterAnswersTests {
  private let folder = TemporaryFolder()

  private static let answers = """
    {
      "公司登記基本資料-應用一 (5F64D864-61CB-4D0D-8AD9-492047CC1EA6)": [
        {"Business_Accounting_NO": "12345675", "Company_Name": "示例營造股份有限公司",
         "Company_Status_Desc": "解散", "Paid_In_Capital_Amount": 5000000,
         "Responsible_Name": "甲示例", "Company_Location": "示例市測試路1號",
         "Company_Setup_Date": "0760221", "Revoke_App_Date": "1130405"}],
      "公司登記董監事資料集 (4E5F7653-1B91-4DDC-99D5-468530FAE396)": [
        {"Person_Position_Name": "董事長", "Person_Name": "甲示例",
         "Juristic_Person_Name": "", "Person_Shareholding": 700},
        {"Person_Position_Name": "董事", "Person_Name": "乙示例",
         "Juristic_Person_Name": "範例投資股份有限公司", "Person_Shareholding": 2000},
        {"Person_Position_Name": "監察人", "Person_Name": "樣本股份有限公司",
         "Juristic_Person_Name": "", "Person_Shareholding": 30},
        {"Person_Position_Name": "獨立董事", "Person_Name": "丙示例",
         "Juristic_Person_Name": "", "Person_Shareholding": 0},
        {"Person_Position_Name": "董事", "Person_Name": "缺額",
         "Juristic_Person_Name": "", "Person_Shareholding": 0}],
      "統編查分公司資料 (FDB8D2C8-573D-4276-BFA4-8D3925ABE1CB)": [
        {"Business_Accounting_NO": "12345675",
         "Branch_Office_Business_Accounting_NO": "00000022",
         "Branch_Office_Manager_Name": "丁示例", "Branch_Office_Status_Desc": "核准設立",
         "Branch_Office_Name": "測試分公司", "Branch_Office_Location": "示例市測試路2號",
         "BR_ESTAB_DATE": "0951229", "Revoke_App_Date": "       ", "_rowNum": 1}],
      "公司登記關鍵字查詢 (6BBA2268-1367-4B42-9CCA-BC17499EBE8C)": [
        {"Business_Accounting_NO": "00000016", "Company_Name": "示例工程有限公司",
         "Company_Status_Desc": "核准設立", "Paid_In_Capital_Amount": 0,
         "Responsible_Name": "戊示例", "Company_Location": "示例市測試路3號",
         "Company_Setup_Date": "1040706"}]
    }
    """

  /// The rows of a table that stand for a record, with some of their fields.
  private func rows(_ supply: Supply, _ name: String, _ fields: [String]) throws -> Set<String> {
    let table = try #require(supply.tables[name])
    let model = supply.model
    let record = model.record(named: name).map { model[$0] }
    let shares = model.link(named: name).map { model[$0].fields } ?? []
    let own = record?.fields ?? Dictionary(shares.map { ($0.name, $0) }) { first, _ in first }
    let older = Set(table.superseded.map(\.row))
    return Set(
      (0..<table.rows).filter { !older.contains($0) }.map { row in
        fields.map { field in
          guard let column = table.columns[field] else { return "" }
          var target = record?.key == [field] ? name : nil
          if case .one(let other)? = own[field]?.kind { target = model[other].name }
          return supply.text(column, row, field: own[field], isKeyOf: target)
        }.joined(separator: " ")
      })
  }

  @Test("firms, seats, shares and branches of the collected answers")
  func collected() throws {
    try folder.write("answers.json", Self.answers)
    let pack = try StoredPack.read("Rules/tw")
    let supply = pack.supply(
      from: [SourceAddress(folder("answers.json"))], leftAside: [], troubles: [], encoding: nil,
      threads: 1, profiles: false)
    #expect(supply.sources.map(\.mapping) == ["register_answers"])
    #expect(supply.sources[0].faults.isEmpty && supply.sources[0].rejected.isEmpty)
    #expect(
      try rows(supply, "vendor", ["id", "kind", "status", "status_on", "registered_on", "name"])
        == [
          "12345675 company dissolved 2024-04-05 1987-02-21 示例營造股份有限公司",
          "00000022 branch active  2006-12-29 測試分公司",
          "00000016 company active  2015-07-06 示例工程有限公司",
          "範例投資股份有限公司     範例投資股份有限公司", "樣本股份有限公司     樣本股份有限公司",
        ])
    #expect(
      try rows(supply, "role", ["person", "vendor", "kind"]) == [
        "12345675/甲示例 12345675 representative", "12345675/乙示例 12345675 director",
        "12345675/丙示例 12345675 independent_director", "00000022/丁示例 00000022 manager",
        "00000016/戊示例 00000016 representative",
      ])
    #expect(
      try rows(supply, "person", ["name"]) == ["甲示例", "乙示例", "丙示例", "丁示例", "戊示例"])
    #expect(
      try rows(supply, "owns", ["shares"]) == ["700", "2,000", "30"])
  }
}
