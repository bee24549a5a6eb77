import TestSupport
import Testing

/// Evidence says what stands in the file, and where.
@Suite struct ScanEvidenceTests {
  private let example = ScanExample()

  private let untold = """
    for each tender
      flag when tender.base_price_told_at is none
    """

  @Test("a source that says that there is none is told from one that says nothing")
  func none() throws {
    let run = try example.probe(untold)
    #expect(
      run.output.contains(#""cells":[{"field":"base_price_told_at","given":"無","none":true}]"#))
    // The model takes a blank for none.
    #expect(
      run.output.contains(#""cells":[{"field":"base_price_told_at","given":null,"none":true}]"#))
    let text = try example.probe(untold, "")
    #expect(text.output.contains("tender T-003 (exports/awards.csv row 4): base_price_told_at 無\n"))
    #expect(
      text.output.contains("tender T-005 (exports/awards.csv row 6): base_price_told_at none\n"))
  }

  @Test("a value that another row gave names that row")
  func completed() throws {
    try example.folder.write(
      "exports/more.csv",
      "標案案號,招標方式,決標日期,決標金額\nT-006,,113/05/01,\nT-006,公開招標,113/05/01,\"1,200元\"\n")
    let run = try example.probe(
      """
      for each tender
        where tender.id is "T-006"
        flag when tender.amount > 1000 TWD and tender.awarded_on not before 2024-05-01
      """)
    #expect(
      run.output.contains(
        #""place":{"path":"exports/more.csv","row":2},"cells":["#
          + #"{"field":"amount","given":"1,200元","compared":"1,200 TWD","#
          + #""place":{"path":"exports/more.csv","row":3}},"#
          + #"{"field":"awarded_on","given":"113/05/01","compared":"2024-05-01"},"#))
  }
}
