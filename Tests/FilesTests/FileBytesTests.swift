import Files
import Glibc
import TestSupport
import Testing

@Suite struct FileBytesTests {
  let folder = TemporaryFolder()

  @Test("every byte comes back, whatever the length", arguments: [0, 1, 65_535, 65_536, 200_001])
  func lengths(length: Int) throws {
    let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0) }
    try AtomicFile.write(bytes, to: folder("a"))
    #expect(try FileBytes.read(folder("a")) == bytes)
  }

  @Test func limitCountsBytes() throws {
    try folder.write("a", "12345")
    #expect(try FileBytes.read(folder("a"), limit: 5).count == 5)
    #expect(throws: FileTrouble(.read, folder("a"), .tooLarge(limit: 4))) {
      try FileBytes.read(folder("a"), limit: 4)
    }
  }

  @Test("a file whose length the system does not know is read to its end")
  func unknownLength() throws {
    #expect(try FileBytes.read("/proc/self/status").count > 100)
    #expect(throws: FileTrouble(.read, "/dev/zero", .tooLarge(limit: 100_000))) {
      try FileBytes.read("/dev/zero", limit: 100_000)
    }
  }

  @Test func troubles() throws {
    try folder.write("a", "")
    let cases: [(String, FileTrouble.Reason)] = [
      (folder("none"), .missing),
      (folder.path, .isFolder),
      (folder("a/b"), .isNoFolder),
      ("", .missing),
      ("/" + String(repeating: "a", count: 300), .nameTooLong),
    ]
    for (path, reason) in cases {
      #expect(throws: FileTrouble(.read, path, reason)) { try FileBytes.read(path) }
    }
  }

  @Test func forbiddenFile() async {
    await #expect(processExitsWith: .success) {
      let folder = TemporaryFolder()
      try folder.write("a", "secret")
      _ = unsafe chmod(folder("a"), 0)
      _ = seteuid(65534)
      #expect(throws: FileTrouble(.read, folder("a"), .notAllowed)) {
        try FileBytes.read(folder("a"))
      }
      _ = seteuid(0)
    }
  }

  @Test func standardInput() async {
    await #expect(processExitsWith: .success) {
      let folder = TemporaryFolder()
      try folder.write("a", "from a pipe")
      _ = unsafe dup2(open(folder("a"), O_RDONLY), STDIN_FILENO)
      let bytes = try FileBytes.read("-")
      #expect(bytes == Array("from a pipe".utf8))
    }
  }
}
