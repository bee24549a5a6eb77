import Diagnostics
import Files
import Glibc
import SourceReading

/// A folder for one run of another program, which goes away with everything in it.
final class JobFolder: Sendable {
  let path: String

  static let usual = "/tmp"

  /// A new one in a folder that is there.
  init(in base: String = usual) throws(SourceTrouble) {
    // Elsewhere other machines may be at work, whose processes are not seen here.
    if base == JobFolder.usual { JobFolder.removeOrphans() }
    var template = Array("\(base)/probity-engine-\(getpid())-XXXXXX".utf8CString)
    // Safe: mkdtemp writes only into the array it is given, which ends in NUL.
    guard unsafe mkdtemp(&template) != nil else { throw JobFolder.refused(base) }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Takes away what runs that were killed have left: their process is gone.
  private static func removeOrphans() {
    run(
      """
      for folder in \(usual)/probity-engine-*-*; do
        process=${folder##*/probity-engine-}
        [ ! -d "$folder" ] || [ -d "/proc/${process%%-*}" ] || rm -rf "$folder"
      done
      """)
  }

  /// An empty folder inside.
  func inner(_ name: String) throws(SourceTrouble) -> String {
    let inner = path + "/" + name
    // Safe: the path lives through the call.
    guard unsafe mkdir(inner, 0o700) == 0 else { throw JobFolder.refused(inner) }
    return inner
  }

  static func refused(_ place: String) -> SourceTrouble {
    SourceTrouble(
      place, Wording(en: "no folder can be made here", zh: "無法在此建立資料夾"),
      advice: Wording(en: "check the rights and the room on the disk", zh: "請檢查權限與磁碟空間"),
      isRefusal: true)
  }

  deinit { JobFolder.run("rm -rf \(quoted(path))") }

  /// What a command of the shell prints, and how it ends.
  @discardableResult
  static func run(_ command: String) -> (output: String, status: Int32) {
    guard let shell = try? ChildProgram("/bin/sh", ["-c", "exec 2>&1\n\(command)"]),
      let output = try? FileBytes.read(shell.output)
    else { return ("", -1) }
    return (String(decoding: output, as: UTF8.self), shell.finish().status)
  }
}
