import Diagnostics
import Testing

@Suite struct JSONValueTests {
  @Test(
    arguments: [
      (nil, "null"),
      (true, "true"),
      (-12, "-12"),
      ([], "[]"),
      ([:], "{}"),
      (["b": 1, "a": [false, nil]], #"{"b":1,"a":[false,null]}"#),
      ("底價 😀", #""底價 😀""#),
      (#"a"b\c/d"#, #""a\"b\\c/d""#),
      ("\u{8}\t\n\u{C}\r", #""\b\t\n\f\r""#),
      ("\0\u{1F}\u{7F}\u{9F}", #""\u0000\u001f\u007f\u009f""#),
      ("a\u{2028}b\u{2029}", #""a\u2028b\u2029""#),
      ("a\u{202E}b", #""a\u202eb""#),
      ("\r\n", #""\r\n""#),
      (["底\"價": "x"], #"{"底\"價":"x"}"#),
    ] as [(JSONValue, String)])
  func `a tree is written on one line`(value: JSONValue, text: String) {
    #expect(value.compact == text)
  }

  @Test func `a tree is written indented`() {
    let value: JSONValue = ["a": [1, ["b": "c"]], "empty": [], "none": [:]]
    #expect(
      value.indented == """
        {
          "a": [
            1,
            {
              "b": "c"
            }
          ],
          "empty": [],
          "none": {}
        }
        """)
  }

  @Test func `members without a value are left out`() {
    let value = JSONValue.object(skippingNil: [("a", 1), ("b", nil), ("c", .null)])
    #expect(value == ["a": 1, "c": nil])
    #expect(value["a"] == 1)
    #expect(value["b"] == nil)
  }
}
