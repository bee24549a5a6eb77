import Files
import Testing

@Suite struct ChildProgramTests {
  private func output(_ child: borrowing ChildProgram) throws -> String {
    let file = try InputFile(opening: child.output)
    var bytes: [UInt8] = []
    while try file.read(1 << 16, into: &bytes) > 0 {}
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test("arguments arrive as they are, and what it writes can be read")
  func output() throws {
    let child = try ChildProgram(
      "/bin/sh", ["-c", #"cat; printf '%s|' "$@""#, "x", "a b", "'$(id)"])
    #expect(try output(child) == "a b|'$(id)|")
    #expect(child.finish() == (0, ""))
  }

  @Test("how it ends")
  func ends() throws {
    let failing = try ChildProgram("/bin/sh", ["-c", "yes | head -c 200000; echo no >&2; exit 3"])
    #expect(failing.finish() == (3, "no\n"))
    let killed = try ChildProgram("/bin/sh", ["-c", "kill -9 $$"])
    #expect(killed.finish() == (-9, ""))
    #expect(throws: FileTrouble(.read, "/nowhere/at-all", .missing)) {
      try ChildProgram("/nowhere/at-all", [])
    }
  }

  @Test("what is dropped is stopped")
  func dropped() throws {
    var process = ""
    do {
      let child = try ChildProgram("/bin/sh", ["-c", "echo $$; exec yes"])
      let file = try InputFile(opening: child.output)
      var bytes: [UInt8] = []
      _ = try file.read(1 << 10, into: &bytes)
      process = String(decoding: bytes.prefix { $0 != 10 }, as: UTF8.self)
    }
    #expect(Int(process) ?? 0 > 0)
    let end = try ChildProgram("/bin/sh", ["-c", "kill -0 \(process)"]).finish()
    #expect(end.status != 0)
  }
}
