package import FlagSemantics
package import Scanning
package import Workers

/// Makes small mistakes in rules and asks whether a test notices.
package struct BoundaryRun: Sendable {
  private let pack: CheckedPack
  private let workers: Workers
  /// The tests that hold, each with its data.
  private let cases: [String: [Case]]

  private struct Case: Sendable {
    let test: CheckedTest
    let data: Dataset
    let rule: CheckedRule
    let pack: CheckedPack
  }

  /// What came of one rule, or of a definition that rules rest on.
  package struct Report: Sendable {
    package let of: Subject
    package let tried: Int
    package let unnoticed: [Mutant]
  }

  package enum Subject: Sendable {
    case rule(CheckedRule)
    case definition(Definition)
  }

  /// Of the rules whose tests all hold.
  package init(
    _ pack: CheckedPack, _ results: [TestResult], _ workers: Workers,
    references: ReferenceTables = ReferenceTables()
  ) {
    self.pack = pack.underTest([])
    self.workers = workers
    let failing = Set(results.filter { !$0.holds }.map(\.test.rule))
    var cases: [String: [Case]] = [:]
    for result in results where !failing.contains(result.test.rule) {
      guard let rule = pack.rule(named: result.test.rule) else { continue }
      let pack = pack.ending(on: result.test.dataDay)
      var data = TestData(result.test, pack.model)
      cases[rule.name, default: []].append(
        Case(
          test: result.test, data: data.dataset(references), rule: rule,
          pack: pack.underTest(result.test.settings)))
    }
    self.cases = cases
  }

  /// Rules in their order, then the definitions that they rest on.
  package func reports() -> [Report] {
    let maker = MutantMaker(pack: pack)
    let rules = pack.rules.filter { cases[$0.name] != nil }
    var subjects: [(Subject, [Mutant], [Case])] = rules.map { rule in
      (.rule(rule), maker.mutants(of: rule), cases[rule.name] ?? [])
    }
    let users = rules.map { (rule: $0.name, definitions: pack.definitions(deciding: $0)) }
    for index in pack.definitions.indices {
      let using = users.filter { $0.definitions.contains(index) }.flatMap { cases[$0.rule] ?? [] }
      if using.isEmpty { continue }
      let mutants = maker.mutants(ofDefinitionAt: index)
      if !mutants.isEmpty {
        subjects.append((.definition(pack.definitions[index]), mutants, using))
      }
    }
    let all = subjects.flatMap { subject in subject.1.map { ($0, subject.2) } }
    let noticed = workers.map(all.count) { isNoticed(all[$0].0, by: all[$0].1) }
    var next = noticed.makeIterator()
    return subjects.map { subject, mutants, _ in
      Report(
        of: subject, tried: mutants.count,
        unnoticed: mutants.filter { _ in next.next() == false })
    }
  }

  private func isNoticed(_ mutant: Mutant, by cases: [Case]) -> Bool {
    cases.contains { test in
      var subject = Mutant.Subject(
        pack: test.pack, rule: test.rule.changing { $0 }, settings: test.test.settings)
      mutant.apply(&subject)
      let scanner = Scanner(subject.pack, [subject.rule], test.data, Workers(1))
      let verdicts = scanner.verdicts(of: test.rule.name)
      return !Expectations(test.test, test.rule.subject, verdicts).failures().isEmpty
    }
  }
}
