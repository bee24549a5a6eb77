import Files
import Glibc
import TestSupport
import Testing

@Suite struct AtomicFileTests {
  let folder = TemporaryFolder()

  @Test func createsAndReplaces() throws {
    try AtomicFile.write(Array("one".utf8), to: folder("a"))
    #expect(try folder.read("a") == "one")
    try AtomicFile.write(Array("two".utf8), to: folder("a"))
    #expect(try folder.read("a") == "two")
    #expect(folder.allNames == ["a"])
  }

  @Test("the mode of the file stays", arguments: [0o600, 0o644, 0o755] as [mode_t])
  func mode(mode: mode_t) throws {
    try folder.write("a", "old")
    _ = unsafe chmod(folder("a"), mode)
    try AtomicFile.write(Array("new".utf8), to: folder("a"))
    #expect(permissions(of: folder("a")) == mode)
  }

  private func permissions(of path: String) -> mode_t {
    var status = stat()
    // Safe: the call fills the structure whose address it is given.
    _ = unsafe stat(path, &status)
    return status.st_mode & 0o7777
  }

  @Test("without commit the old file stays, and nothing lies about")
  func abandoned() throws {
    try folder.write("a", "old")
    do {
      let file = try AtomicFile(replacing: folder("a"))
      try file.write(Array("half".utf8))
    }
    #expect(try folder.read("a") == "old")
    #expect(folder.allNames == ["a"])
  }

  @Test("a link goes on pointing at the file that it names")
  func link() throws {
    try folder.write("real/a", "old")
    folder.link("link", to: "real/a")
    try AtomicFile.write(Array("new".utf8), to: folder("link"))
    #expect(try folder.read("real/a") == "new")
    #expect(ShellCommand("test -L '\(folder("link"))'").status == 0)
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
      try folder.write("a", "old")
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
      try folder.write("a", "old")
      _ = unsafe chmod(folder.path, 0o777)
      _ = unsafe chmod(folder("a"), 0o444)
      _ = setuid(65534)
      #expect(throws: FileTrouble(.write, folder("a"), .notAllowed)) {
        try AtomicFile.write(Array("new".utf8), to: folder("a"))
      }
      #expect(folder.allNames == ["a"])
    }
  }

  @Test func troubles() throws {
    try folder.write("a", "")
    let cases: [(String, FileTrouble.Reason)] = [
      (folder("none/a"), .missing), (folder.path, .isFolder), (folder("a/b"), .isNoFolder),
    ]
    for (path, reason) in cases {
      #expect(throws: FileTrouble(.write, path, reason)) { try AtomicFile.write([], to: path) }
    }
  }
}
