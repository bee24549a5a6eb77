import Testing
import Values

@Suite struct NumberTextTests {
  private static func outcome(_ text: String, _ form: CanonicalForm) -> CanonicalOutcome {
    var writer = CanonicalWriter()
    var output: [UInt8] = []
    return writer.append(text.utf8.span, as: form, to: &output)
  }

  @Test(
    arguments: [
      ("(02)2345-6789", "0223456789", "0223456789"), ("02-2345-6789", "0223456789", "0223456789"),
      ("０２　２３４５　６７８９", "0223456789", "0223456789"),
      ("+886-2-2345-6789", "0223456789", "0223456789"),
      ("886 2 2345 0789", "0223450789", "0223450789"),
      ("+886(0)2 2345 6789", "0223456789", "0223456789"),
      ("002-886-2-23456789", "0223456789", "0223456789"),
      ("+886 912 345 078", "0912345078", "0912345078"),
      ("0912-345-678", "0912345678", "0912345678"), ("手機：0912345678", "0912345678", "0912345678"),
      ("02-23456789#12", "0223456789", "0223456789#12"),
      ("(07)799-5678分機2148", "077995678", "077995678#2148"),
      ("02-23456789轉12", "0223456789", "0223456789#12"),
      ("02 2345 6789 Ext. 12", "0223456789", "0223456789#12"),
      ("02-23456789 x12", "0223456789", "0223456789#12"),
      ("02-23456789 轉 業務部 12", "0223456789", "0223456789#12"),
      ("02-23456789分機12、13", "0223456789", nil), ("02-23456789 王小姐", "0223456789", "0223456789"),
      ("2345-6789", "23456789", "23456789"), ("1999", "1999", "1999"),
      ("0800-000-012", "0800000012", "0800000012"),
      ("+374 10 58 24 13", "+37410582413", "+37410582413"),
      ("02-23456789、(02)2345-6789", "0223456789", "0223456789"),
    ] as [(String, String?, String?)])
  func isDialled(text: String, line: String?, desk: String?) {
    #expect(CanonicalForm.phone.text(of: text) == line)
    #expect(CanonicalForm.phoneAndExtension.text(of: text) == desk)
  }

  @Test(
    arguments: [
      ("02-23456789/02-23456780", .several), ("02-2345-6789 手機 0912-345-678", .several),
      ("0223456789 0912345678", .several), ("02-23456789~90", .several),
      ("12345678901234567", .several),
      ("0912***678", .masked), ("0912-xxx-678", .masked), ("無", .unfit), ("02", .unfit),
      (" ", .blank),
      ("+8862", .unfit),
    ] as [(String, CanonicalOutcome)])
  func isNoOneTelephone(text: String, outcome: CanonicalOutcome) {
    #expect(Self.outcome(text, .phone) == outcome)
  }

  @Test(
    arguments: [
      ("Sales.Dept+tender@Example.COM", "sales.dept@example.com", .written),
      ("a＠example。com", "a@example.com", .written),
      ("王大明 <A@example.com>", "a@example.com", .written),
      ("mailto:a@example.com.", "a@example.com", .written),
      ("a+b+c@example.com", "a@example.com", .written),
      ("+a@example.com", "+a@example.com", .written),
      ("a@例子.台灣", "a@例子.台灣", .written), ("a@example.com;b@example.com", nil, .several),
      ("a@example", nil, .unfit),
      ("@example.com", nil, .unfit), ("a@example..com", nil, .unfit), ("example.com", nil, .unfit),
      ("a@example.com王大明", nil, .unfit), ("a***@example.com", nil, .masked),
    ] as [(String, String?, CanonicalOutcome)])
  func isMailed(text: String, canonical: String?, outcome: CanonicalOutcome) {
    #expect(CanonicalForm.email.text(of: text) == canonical)
    #expect(Self.outcome(text, .email) == outcome)
  }

  @Test(
    arguments: [
      (.account, "007-123 456.7", "0071234567"), (.account, "第一 ００１", "第一001"),
      (.account, "1234***5678", nil),
      (.account, "---", nil), (.taxID, "１２３４５６７５", "12345675"), (.taxID, "01234567", "01234567"),
      (.taxID, "1234-5675", "12345675"), (.taxID, "00000000", nil), (.taxID, "A1234*****", nil),
      (.taxID, "abc", nil),
      (.taxID, "PT 123 456 789", "pt123456789"),
      (
        .fileHash, "SHA-256: " + String(repeating: "Ab", count: 32),
        String(repeating: "ab", count: 32)
      ),
      (
        .fileHash, "d4:1d:8c:d9:8f:00:b2:04:e9:80:09:98:ec:f8:42:7e",
        "d41d8cd98f00b204e9800998ecf8427e"
      ),
      (.fileHash, "0xD41D8CD98F00B204E9800998ECF8427E", "d41d8cd98f00b204e9800998ecf8427e"),
      (.fileHash, "d41d8cd98f00b204e9800998ecf8427", nil),
      (.fileHash, String(repeating: "g", count: 32), nil),
    ] as [(CanonicalForm, String, String?)])
  func isAnIdentifier(form: CanonicalForm, text: String, canonical: String?) {
    #expect(form.text(of: text) == canonical)
  }

  @Test(
    arguments: [
      ("AB-0012345", "ab0012345", "ab", "0012345"), ("ＡＢ ００１２", "ab0012", "ab", "0012"),
      ("110-00123", "110-00123", "110-", "00123"),
      ("字第 000123 號", "字第000123號", nil, nil), ("A1B2", "a1b2", "a1b", "2"),
      ("123456", "123456", "", "123456"),
      ("12 34/56", "1234-56", "1234-", "56"),
    ] as [(String, String, String?, String?)])
  func isASerial(text: String, canonical: String, prefix: String?, counter: String?) {
    #expect(CanonicalForm.serial.text(of: text) == canonical)
    let serial = Serial(text)
    #expect(serial?.prefix == prefix)
    #expect(serial.map { String(decoding: $0.counter, as: UTF8.self) } == counter)
  }

  @Test(
    arguments: [
      ("AB0012345", "ab-0012347", 2, true), ("AB0012347", "AB0012345", 2, false),
      ("AB0099", "AB0100", 1, true),
      ("AB999", "AB1001", 2, true), ("AB0999", "AB1001", 2, true), ("AB099", "AB0100", nil, nil),
      ("AB1", "AC1", nil, nil),
      ("109-99999", "110-00000", nil, nil),
      ("A12345678901234567890123", "A12345678901234567890125", 2, true),
      ("A99999999999999999999999", "A100000000000000000000001", 2, true), ("A1", "A1", 0, false),
      ("A0", "A18446744073709551615", 18_446_744_073_709_551_615, true),
      ("A1", "A18446744073709551617", nil, true),
    ] as [(String, String, UInt64?, Bool?)])
  func isNear(left: String, right: String, distance: UInt64?, precedes: Bool?) throws {
    let left = try #require(Serial(left))
    let right = try #require(Serial(right))
    #expect(left.distance(to: right) == distance)
    #expect(right.distance(to: left) == distance)
    #expect(left.precedes(right) == precedes)
    #expect(left.isWithin(2, of: right) == (distance.map { $0 <= 2 } ?? false))
  }

  /// Numbers by the old rule, by the new rule only, by neither, and with a 7 in the seventh place.
  @Test(
    arguments: [
      ("12345675", true, true), ("１２３４５６７５", true, true), ("12345670", false, true),
      ("12345674", false, false),
      ("12345679", false, false), ("10000009", true, true), ("10000004", false, true),
      ("10000005", false, false),
      ("00000019", false, false), ("00000016", true, true),
    ])
  func hasACheckDigit(text: String, before: Bool, after: Bool) throws {
    let id = try #require(TaxID(text))
    #expect(id.isValid(on: try #require(CalendarDate(year: 2023, month: 3, day: 31))) == before)
    #expect(id.isValid(on: try #require(CalendarDate(year: 2023, month: 4, day: 1))) == after)
  }

  @Test(arguments: ["", "1234567", "123456789", "1234567a", "00000000", "A1234*****"])
  func isNoTaxID(text: String) { #expect(TaxID(text) == nil) }
}
