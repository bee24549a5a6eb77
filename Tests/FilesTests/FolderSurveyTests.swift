import Files
import Glibc
import TestSupport
import Testing

@Suite struct FolderSurveyTests {
  let folder = TemporaryFolder()

  private func short(_ path: String) -> String { String(path.dropFirst(folder.path.count + 1)) }

  @Test("what is not listed is told with the reason")
  func passedOver() throws {
    for name in ["a", "deep/b", ".hidden", ".git/config"] { try folder.write(name, "") }
    folder.link("deep/up", to: "..")
    folder.link("twin", to: "a")
    _ = unsafe mkfifo(folder("pipe"), 0o600)
    let survey = try FolderListing.survey(under: folder.path)
    #expect(survey.files.map(short) == ["a", "deep/b"])
    #expect(
      survey.passedOver.map { short($0.path) } == [".git", ".hidden", "deep/up", "pipe", "twin"])
    #expect(
      survey.passedOver.map(\.reason) == [
        .isHidden, .isHidden, .wasListed, .isSpecial, .wasListed,
      ])
    #expect(survey.folders == [])
  }

  @Test("one level gives the folders in it")
  func oneLevel() throws {
    for name in ["a", "deep/b"] { try folder.write(name, "") }
    let survey = try FolderListing.survey(under: folder.path, deep: false)
    #expect(survey.files.map(short) == ["a"])
    #expect(survey.folders.map(short) == ["deep"])
  }

  @Test("one name that can't be written leaves the others")
  func oddName() throws {
    try folder.write("a", "")
    _ = ShellCommand("touch \"\(folder.path)/$(printf 'b\\377')\"")
    let survey = try FolderListing.survey(under: folder.path)
    #expect(survey.files.map(short) == ["a"])
    #expect(
      survey.troubles == [FileTrouble(.list, folder.path + "/", .unreadableName("b\u{FFFD}"))])
  }
}
