import CommandLineInterface
import Diagnostics
import Files
import Glibc
import TestSupport
import Testing

@Suite struct ConsoleTests {
  let folder = TemporaryFolder()

  @Test("a console with a folder reads there, and speaks of the names given")
  func folderOfItsOwn() throws {
    try folder.write("a.flag", "one")
    try folder.write("rules/b.flag", "two")
    let console = Console.recording(input: "three", folder: folder.path)
    #expect(try console.read("a.flag") == Array("one".utf8))
    #expect(try console.read(folder("a.flag")) == Array("one".utf8))
    #expect(try console.read("-") == Array("three".utf8))
    #expect(try console.folder.files(under: "rules") == ["rules/b.flag"])
    #expect(
      try console.folder.files(under: ".", endingIn: [".flag"]) == ["./a.flag", "./rules/b.flag"])
    #expect(console.folder.kind(of: "rules") == .folder)
    #expect(console.folder.kind(of: "none") == nil)
    #expect(throws: Failure(FileTrouble(.read, "none", .missing))) { try console.read("none") }
    try console.write(Array("new".utf8), to: "a.flag")
    #expect(try folder.read("a.flag") == "new")
  }

  @Test func missingFileEndsTheVerb() {
    let run = Run(["copy", "none"], on: .recording(folder: folder.path))
    #expect(run.ending == .missingInput)
    #expect(
      run.errors == """
        error: cannot read `none`: there is no such file or folder
          = check the spelling of the path

        """)
  }

  @Test("a full disk is an error, a reader that has ended is not worth a word")
  func outputThatCannotBeWritten() async {
    let ends = [("/dev/full", ExitCode.unwritableOutput), ("/dev/null", .fine)]
    for (path, expected) in ends {
      #expect(
        ShellCommand("\(BuiltProgram.path) help > \(path) 2>/dev/null").status == expected.rawValue)
    }
    #expect(
      ShellCommand("\(BuiltProgram.path) help --lang=en 2>&1 >/dev/full").output
        == "error: cannot write to standard output: no space is left on the disk\n")
    let ended = ShellCommand(
      "( { sleep 0.1; \(BuiltProgram.path) help; echo $? >&2; } | true ) 2>&1")
    #expect(ended.output == "74\n")
  }
}
