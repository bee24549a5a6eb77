import Diagnostics
import Files
import Glibc
import TestSupport
import Testing

@Suite struct FileTroubleTests {
  @Test(
    "what, where, and what to do, in both languages",
    arguments: [
      (
        FileTrouble(.read, "a.flag", .missing),
        "cannot read `a.flag`: there is no such file or folder",
        "無法讀取 `a.flag`：沒有這個檔案或資料夾"
      ),
      (
        FileTrouble(.read, "big", .tooLarge(limit: 1 << 30)),
        "cannot read `big`: it is larger than 1 GiB", "無法讀取 `big`：檔案超過 1 GiB"
      ),
      (
        FileTrouble(.read, "big", .tooLarge(limit: 100)),
        "cannot read `big`: it is larger than 100 bytes", "無法讀取 `big`：檔案超過 100 位元組"
      ),
      (
        FileTrouble(.list, "a", .isNoFolder),
        "cannot list `a`: it is not a folder", "無法列出 `a`：這不是資料夾"
      ),
      (
        FileTrouble(.write, "a", .diskFull),
        "cannot write `a`: no space is left on the disk", "無法寫入 `a`：磁碟空間不足"
      ),
      (
        FileTrouble(.write, "a", errno: EIO),
        "cannot write `a`: the disk could not be read or written", "無法寫入 `a`：磁碟讀寫錯誤"
      ),
      (
        FileTrouble(.read, "a", errno: ELOOP),
        "cannot read `a`: the link leads round in a circle", "無法讀取 `a`：連結循環指向自己"
      ),
      (
        FileTrouble(.read, "a", errno: ENAMETOOLONG),
        "cannot read `a`: its name is too long", "無法讀取 `a`：檔名過長"
      ),
      (
        FileTrouble(.write, "a", errno: EMLINK),
        "cannot write `a`: Too many links", "無法寫入 `a`：Too many links"
      ),
    ])
  func wording(trouble: FileTrouble, english: String, chinese: String) {
    #expect(trouble.message == Wording(en: english, zh: chinese))
    #expect(!trouble.advice.english.isEmpty)
    #expect(!trouble.advice.chinese.isEmpty)
  }
}
