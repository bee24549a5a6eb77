import Diagnostics
import Findings
import FlagSemantics
import FlagSyntax
package import Reporting

extension Pack {
  /// By what a scan can be repeated: the words, the program, and the pack file by file.
  package func record(
    of command: [String], by program: String, version: String
  ) -> RunRecord {
    let all = (manifest.map { [$0.file] } ?? []) + files.map(\.file)
    return RunRecord(
      program: program, version: version,
      packVersion: manifest.map { "\($0.version.value)" }, command: command,
      packFiles: all.map { .init(path: $0.name, sha256: Fingerprint.sha256(of: $0.bytes)) }
        .sorted { $0.path < $1.path })
  }
}
