package import Diagnostics
internal import Glibc

extension FileTrouble {
  /// What happened and where, in one line.
  package var message: Wording {
    Wording(en: "cannot {0} `{1}`: {2}", zh: "無法{0} `{1}`：{2}")
      .filled(with: [action.wording, Wording(verbatim: path), reason.wording])
  }

  /// What to do about it, in one line.
  package var advice: Wording {
    switch reason {
    case .missing where action == .write:
      Wording(en: "create the folder first, or write to another place", zh: "請先建立資料夾，或改寫到其他位置")
    case .missing:
      Wording(en: "check the spelling of the path", zh: "請確認路徑是否正確")
    case .isFolder where action == .write:
      Wording(en: "name a file in that folder", zh: "請指定該資料夾內的檔案名稱")
    case .isFolder:
      Wording(en: "name the file in it that you mean", zh: "請指定其中的檔案")
    case .isNoFolder:
      Wording(en: "one part of the path is a file: check it", zh: "路徑中有一段是檔案，請確認路徑")
    case .notAllowed:
      Wording(
        en: "ask the owner for access, or use a copy that is yours",
        zh: "請向檔案擁有者申請權限，或使用自己的副本")
    case .linkLoop:
      Wording(
        en: "remove the link, or let it lead to the file that is meant", zh: "請移除該連結，或將其改為指向正確的檔案")
    case .nameTooLong:
      Wording(
        en: "give the file a shorter name, or move it nearer to the top", zh: "請縮短檔名，或移到較上層的資料夾")
    case .deviceFault:
      Wording(
        en: "copy the file to another disk, and have this one looked at", zh: "請將檔案複製到其他磁碟，並檢查這個磁碟")
    case .tooLarge:
      Wording(en: "split the file, or give only the part needed", zh: "請分割檔案，或只提供需要的部分")
    case .diskFull:
      Wording(
        en: "make room or choose another disk; what stood there before is untouched",
        zh: "請清出空間或改用其他磁碟；原有的檔案未受影響")
    case .readerGone:
      Wording(en: "let the reading program take all of it", zh: "請讓接收的程式讀完全部內容")
    case .unreadableName:
      Wording(en: "rename the file, then try again", zh: "請將檔案更名後再試一次")
    case .system:
      Wording(en: "mend this in the system, then try again", zh: "請先排除系統問題，再試一次")
    }
  }
}

extension FileTrouble.Action {
  fileprivate var wording: Wording {
    switch self {
    case .read: Wording(en: "read", zh: "讀取")
    case .list: Wording(en: "list", zh: "列出")
    case .write: Wording(en: "write", zh: "寫入")
    }
  }
}

extension FileTrouble.Reason {
  /// What is wrong, to stand after a colon.
  package var wording: Wording {
    switch self {
    case .missing: Wording(en: "there is no such file or folder", zh: "沒有這個檔案或資料夾")
    case .isFolder: Wording(en: "it is a folder", zh: "這是資料夾")
    case .isNoFolder: Wording(en: "it is not a folder", zh: "這不是資料夾")
    case .notAllowed: Wording(en: "permission denied", zh: "沒有存取權限")
    case .linkLoop: Wording(en: "the link leads round in a circle", zh: "連結循環指向自己")
    case .nameTooLong: Wording(en: "its name is too long", zh: "檔名過長")
    case .deviceFault:
      Wording(en: "the disk could not be read or written", zh: "磁碟讀寫錯誤")
    case .tooLarge(let limit):
      Wording(en: "it is larger than {0}", zh: "檔案超過 {0}").filled(with: [.size(limit)])
    case .diskFull: Wording(en: "no space is left on the disk", zh: "磁碟空間不足")
    case .readerGone:
      Wording(en: "the program that reads it has ended", zh: "接收的程式已結束")
    case .unreadableName(let name):
      Wording(en: "the name `{0}` is not UTF-8", zh: "檔名 `{0}` 不是 UTF-8 編碼")
        .filled(with: [Wording(verbatim: name)])
    case .system(let code): Wording(verbatim: describe(code))
    }
  }

  private func describe(_ code: Int32) -> String {
    // Safe: strerror returns a text that ends in NUL and is copied at once.
    unsafe strerror(code).map { unsafe String(cString: $0) } ?? "errno \(code)"
  }
}

extension Wording {
  /// `1 GiB`, `5 MiB`, `12 bytes`.
  fileprivate static func size(_ bytes: Int) -> Wording {
    for (shift, unit) in [(30, "GiB"), (20, "MiB"), (10, "KiB")]
    where bytes >= 1 << shift && bytes % (1 << shift) == 0 {
      return Wording(verbatim: "\(bytes >> shift) \(unit)")
    }
    return Wording(en: "\(bytes) bytes", zh: "\(bytes) 位元組")
  }
}
