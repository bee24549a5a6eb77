import Files
import Glibc
import TestSupport
import Testing

@Suite struct FolderListingTests {
  let folder = TemporaryFolder()

  private func names(endingIn endings: [String] = []) throws -> [String] {
    try FolderListing.files(under: folder.path, endingIn: endings)
      .map { String($0.dropFirst(folder.path.count + 1)) }
  }

  @Test("paths are sorted by their bytes, whatever the locale says")
  func order() throws {
    for name in ["b", "a/z", "a.flag", "é", "底價", "Z", "a/y/x", ".hidden", ".git/x"] {
      try folder.write(name, "")
    }
    #expect(try names() == ["Z", "a.flag", "a/y/x", "a/z", "b", "é", "底價"])
  }

  @Test func endings() throws {
    for name in ["a.flag", "b.model", "c.flag.md", "d.txt", "flag"] { try folder.write(name, "") }
    #expect(try names(endingIn: [".flag", ".flag.md"]) == ["a.flag", "c.flag.md"])
  }

  @Test("a slash at the end of the folder is not doubled")
  func slash() throws {
    try folder.write("a", "")
    #expect(try FolderListing.files(under: folder.path + "/") == [folder("a")])
  }

  @Test("links are followed once, and never in a circle")
  func links() throws {
    try folder.write("deep/real.flag", "")
    folder.link("deep/up", to: "..")
    folder.link("deep/self", to: "self")
    folder.link("alias", to: "deep")
    folder.link("again.flag", to: "deep/real.flag")
    #expect(try names(endingIn: [".flag"]) == ["deep/real.flag"])
  }

  @Test("a link out of the folder is followed, its first name in order wins")
  func linksOut() throws {
    let other = TemporaryFolder()
    try other.write("x.flag", "")
    folder.link("b", to: other.path)
    folder.link("a", to: other.path)
    #expect(try names() == ["a/x.flag"])
  }

  @Test("a link that leads nowhere is listed, so that reading it says what is wrong")
  func brokenLink() throws {
    folder.link("a.flag", to: "gone")
    #expect(try names(endingIn: [".flag"]) == ["a.flag"])
  }

  @Test func pipesArePassedOver() throws {
    _ = unsafe mkfifo(folder("pipe"), 0o600)
    #expect(try names() == [])
  }

  @Test func troubles() throws {
    try folder.write("a", "")
    let cases: [(String, FileTrouble.Reason)] = [
      (folder("none"), .missing), (folder("a"), .isNoFolder),
    ]
    for (path, reason) in cases {
      #expect(throws: FileTrouble(.list, path, reason)) {
        try FolderListing.files(under: path)
      }
    }
  }

  @Test func nameThatIsNotUTF8() throws {
    let path = folder.path.utf8.map { CChar($0) } + [CChar(ascii: "/"), -1, 0]
    // Safe: the array ends in NUL.
    _ = unsafe close(creat(path, 0o600))
    #expect(throws: FileTrouble(.list, folder.path + "/", .unreadableName("\u{FFFD}"))) {
      try FolderListing.files(under: folder.path)
    }
  }
}

extension CChar {
  fileprivate init(ascii letter: Unicode.Scalar) { self = CChar(UInt8(ascii: letter)) }
}
