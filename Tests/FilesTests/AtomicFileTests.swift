import Files
import Glibc
import Testing

@Suite struct AtomicFileTests {
  let folder = TemporaryFolder()

  private func text(_ name: String) throws -> String {
    String(decoding: try FileBytes.read(folder(name)), as: UTF8.self)
  }

  @Test func createsAndReplaces() throws {
    try AtomicFile.write(Array("one".utf8), to: folder("a"))
    #expect(try text("a") == "one")
    try AtomicFile.write(Array("two".utf8), to: folder("a"))
    #expect(try text("a") == "two")
    #expect(folder.allNames == ["a"])
  }

  @Test("the mode of the file stays", arguments: [0o600, 0o644, 0o755] as [mode_t])
  func mode(mode: mode_t) throws {
    folder.write("a", "old")
    _ = unsafe chmod(folder("a"), mode)
    try AtomicFile.write(Array("new".utf8), to: folder("a"))
    #expect(folder.mode("a") == mode)
  }

  @Test("without commit the old file stays, and nothing lies about")
  func abandoned() throws {
    folder.write("a", "old")
    do {
      let file = try AtomicFile(replacing: folder("a"))
      try file.write(Array("half".utf8))
    }
    #expect(try text("a") == "old")
    #expect(folder.allNames == ["a"])
  }

  @Test("a link goes on pointing at the file that it names")
  func link() throws {
    folder.write("real/a", "old")
    folder.link("link", to: "real/a")
    try AtomicFile.write(Array("new".utf8), to: folder("link"))
    #expect(try text("real/a") == "new")
    #expect(folder.isLink("link"))
  }

  @Test func device() throws {
    try AtomicFile.write(Array("gone".utf8), to: "/dev/null")
    #expect(throws: FileTrouble(.write, "/dev/full", .diskFull)) {
      try AtomicFile.write(Array("gone".utf8), to: "/dev/full")
    }
  }

  @Test("a disk that fills up half-way leaves the old file whole")
  func fullDisk() async {
    await #expect(processExitsWith: .success) {
      let folder = TemporaryFolder()
      folder.write("a", "old")
      _ = signal(SIGXFSZ, SIG_IGN)
      var limit = rlimit(rlim_cur: 1000, rlim_max: rlim_t.max)
      _ = unsafe setrlimit(__rlimit_resource_t(1), &limit)
      #expect(throws: FileTrouble(.write, folder("a"), .diskFull)) {
        try AtomicFile.write([UInt8](repeating: 65, count: 100_000), to: folder("a"))
      }
      let bytes = try FileBytes.read(folder("a"))
      #expect(bytes == Array("old".utf8))
      #expect(folder.allNames == ["a"])
    }
  }

  @Test func readOnlyFile() async {
    await #expect(processExitsWith: .success) {
      let folder = TemporaryFolder()
      folder.write("a", "old")
      _ = unsafe chmod(folder.path, 0o777)
      _ = unsafe chmod(folder("a"), 0o444)
      _ = setuid(65534)
      #expect(throws: FileTrouble(.write, folder("a"), .notAllowed)) {
        try AtomicFile.write(Array("new".utf8), to: folder("a"))
      }
      #expect(folder.allNames == ["a"])
    }
  }

  @Test func troubles() {
    folder.write("a", "")
    let cases: [(String, FileTrouble.Reason)] = [
      (folder("none/a"), .missing), (folder.path, .isFolder), (folder("a/b"), .isNoFolder),
    ]
    for (path, reason) in cases {
      #expect(throws: FileTrouble(.write, path, reason)) { try AtomicFile.write([], to: path) }
    }
  }
}
