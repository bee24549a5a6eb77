import Findings
import FlagSemantics
import Interpreter
import RuleTesting
import SQLEngines
import SQLTranslation
import Scanning
import TestSupport
import Testing

/// The engine against a database, over models, tables and rules that are drawn at random.
///
/// What a database says must be what the engine says; what it leaves open may be anything.
@Suite struct DatabaseTests {
  private static let python = ".build/engines/bin/python"
  private static let script = """
    import sys, os, duckdb
    for job in sys.argv[1:]:
        base = duckdb.connect()
        base.execute("SET threads TO 1")
        try:
            for part in open(job + "/load.sql").read().split(";\\n"):
                base.execute(part)
            rows = base.execute(open(job + "/query.sql").read()).fetchall()
            with open(job + "/verdicts.csv", "w") as out:
                for row in rows:
                    out.write(",".join("" if x is None else str(x) for x in row) + "\\n")
        except Exception as error:
            open(job + "/verdicts.csv", "w").write("error," + str(error))
    """

  @Test("what DuckDB says is what the engine says", arguments: UInt64(0)..<10)
  func duckdb(part: UInt64) throws {
    let folder = TemporaryFolder()
    try folder.write("run.py", DatabaseTests.script)
    var jobs: [(name: String, scanner: Scanner, rules: [String])] = []
    var left = 0
    for seed in part * 40..<(part + 1) * 40 {
      let drawn = RandomCase(seed: seed + 1).withTests()
      for (place, test) in drawn.pack.tests.enumerated() {
        let run = TestRun(
          drawn.pack, policy: drawn.pack.settings, references: ReferenceTables(drawn.data))
        guard let scanner = run.scanner(for: test) else { continue }
        let data = PreparedData(scanner, .duckdb)
        guard !data.query.rules.isEmpty else {
          left += 1
          continue
        }
        let name = "\(seed + 1)-\(place)"
        try folder.write("\(name)/empty", "")
        try DuckDBJob(in: folder(name)).write(data)
        jobs.append((name, scanner, data.query.rules))
      }
    }
    let names = jobs.map { folder($0.name) }.joined(separator: " ")
    let command = ShellCommand("\(DatabaseTests.python) \(folder("run.py")) \(names) 2>&1")
    #expect(command.status == 0, "\(command.output)")
    var (decided, open) = (0, 0)
    for job in jobs {
      let text = try folder.read("\(job.name)/verdicts.csv")
      guard !text.hasPrefix("error,") else {
        Issue.record("\(job.name): \(text)")
        continue
      }
      let sieves = SieveReading.sieves(text, for: job.rules)
      for rule in job.rules {
        guard let sieve = sieves[rule] else { continue }
        let outcomes = job.scanner.outcomes(of: rule)
        for subject in sieve.flagged {
          #expect(outcomes[subject] == .flagged, "\(job.name) \(rule) \(subject)")
        }
        let rest = outcomes.filter {
          !sieve.flagged.contains($0.key) && !sieve.open.contains($0.key)
        }
        #expect(rest.values.allSatisfy { $0 == .clear || $0 == .outside }, "\(job.name) \(rule)")
        #expect(rest.values.filter { $0 == .clear }.count == sieve.clear, "\(job.name) \(rule)")
        #expect(rest.values.filter { $0 == .outside }.count == sieve.outside, "\(job.name) \(rule)")
        decided += sieve.flagged.count + sieve.clear + sieve.outside
        open += sieve.open.count
      }
    }
    print("\(decided) decided, \(open) open, \(left) rules left")
  }
}
