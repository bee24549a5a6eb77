import Diagnostics
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
    _ = run(
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

  deinit { _ = JobFolder.run("rm -rf \(quoted(path))") }

  /// What a command prints, and how it ends.
  static func run(_ command: String) -> (output: String, status: Int32) {
    // Safe: the stream is used only here, and closed.
    guard let stream = unsafe popen("{ \(command)\n} 2>&1", "r") else { return ("", -1) }
    var bytes: [UInt8] = []
    while case let byte = unsafe fgetc(stream), byte >= 0 { bytes.append(UInt8(byte)) }
    let end = unsafe pclose(stream)
    return (String(decoding: bytes, as: UTF8.self), end)
  }
}
