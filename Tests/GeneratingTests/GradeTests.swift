import Generating
import Testing

@Suite struct GradeTests {
  private let key = AnswerKey(entries: [
    entry("a", "1", .planted, .flagged), entry("a", "2", .planted, .flagged),
    entry("a", "3", .lookAlike, .clear), entry("a", "4", .lookAlike, .undecided),
    entry("b", "1", .lookAlike, .outside), entry("b", "2", .lookAlike, .flagged),
  ])

  private static func entry(
    _ rule: String, _ subject: String, _ kind: AnswerKey.Kind, _ outcome: AnswerKey.Outcome
  ) -> AnswerKey.Entry {
    .init(rule: rule, subject: subject, kind: kind, outcome: outcome, why: "why", reason: "理由")
  }

  private func judged(_ rule: String, _ subject: String) -> Grade.Judged {
    .init(rule: rule, subject: subject)
  }

  @Test("what the key says is right, and nothing else is flagged")
  func right() {
    let grade = Grade(
      of: [judged("a", "1"), judged("a", "2"), judged("b", "2")], undecided: [judged("a", "4")],
      by: key)
    #expect(grade.misses.isEmpty)
    #expect(grade.unexplained.isEmpty)
    #expect(grade.total.planted == 2)
    #expect(grade.total.found == 2)
    #expect(grade.total.lookAlikes == 4)
    #expect(grade.total.asSaid == 4)
    // A look-alike that is flagged, as the key says, is no case all the same.
    #expect(grade.lines[1].flagged == 1)
    #expect(grade.lines[1].found == 0)
    #expect(grade.untold == 2)
  }

  @Test("where every subject is told, clear is not outside, and a subject may be judged by nobody")
  func everySubject() {
    func grade(_ rest: [Grade.Judged: AnswerKey.Outcome]) -> Grade {
      Grade(
        of: [judged("a", "1"), judged("a", "2"), judged("b", "2")], undecided: [], rest: rest,
        by: key)
    }
    let right: [Grade.Judged: AnswerKey.Outcome] = [
      judged("a", "3"): .clear, judged("a", "4"): .undecided, judged("b", "1"): .outside,
    ]
    #expect(grade(right).misses.isEmpty)
    #expect(grade(right).untold == 0)
    var wrong = right
    wrong[judged("a", "3")] = .outside
    wrong[judged("b", "1")] = nil
    let misses = grade(wrong).misses
    #expect(misses.map(\.entry.subject) == ["3", "1"])
    #expect(misses.map(\.outcome) == [.outside, nil])
    #expect(grade(wrong).total.asSaid == 2)
  }

  @Test("a case not found, a look-alike flagged, one undecided, and findings beyond the key")
  func wrong() {
    let grade = Grade(
      of: [
        judged("a", "1"), judged("a", "3"), judged("a", "9"), judged("c", "1"), judged("c", "2"),
      ],
      undecided: [judged("b", "1")], by: key)
    #expect(grade.misses.map(\.entry.subject) == ["2", "3", "4", "1", "2"])
    #expect(grade.misses.map(\.flagged) == [false, true, false, false, false])
    #expect(grade.misses.map(\.undecided) == [false, false, false, true, false])
    #expect(grade.unexplained == [judged("a", "3"), judged("a", "9")])
    #expect(grade.lines[0].found == 1)
    #expect(grade.lines[0].flagged == 3)
    #expect(grade.others.map(\.rule) == ["c"])
    #expect(grade.others.map(\.flagged) == [2])
  }

  @Test(
    "a key that is none",
    arguments: [
      ("a,b\r\n", 1), ("rule,subject,kind,outcome,why,理由\r\na,1,planted\r\n", 2),
      ("rule,subject,kind,outcome,why,理由\r\na,1,planted,red,w,理\r\n", 2),
    ])
  func mistakes(text: String, line: Int) {
    let mistake = #expect(throws: AnswerKey.Mistake.self) {
      try AnswerKey(csv: Array(text.utf8))
    }
    #expect(mistake?.line == line)
  }
}
