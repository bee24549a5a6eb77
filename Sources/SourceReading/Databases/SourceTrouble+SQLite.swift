internal import CSQLite
internal import Diagnostics

extension SourceTrouble {
  /// A refusal of SQLite by its number; `message` is what it says itself.
  static func database(
    _ source: String, at place: Wording? = nil, code: Int32, _ message: String
  ) -> SourceTrouble {
    switch code & 0xFF {
    case SQLITE_NOTADB: return noDatabase(source)
    case SQLITE_CORRUPT:
      return SourceTrouble(
        source, at: place, Wording(en: "the database is damaged", zh: "資料庫已損壞"),
        advice: Wording(
          en: "restore it from a backup, or save what can be saved with `sqlite3 FILE .recover`",
          zh: "請從備份還原，或用 `sqlite3 檔案 .recover` 救回可讀的部分"))
    case SQLITE_BUSY, SQLITE_LOCKED:
      return SourceTrouble(
        source, at: place,
        Wording(
          en: "another program is writing to the database and holds it locked",
          zh: "其他程式正在寫入資料庫並將其鎖定"),
        advice: Wording(
          en: "close that program, or read a copy of the file", zh: "請關閉該程式，或改讀檔案的副本"))
    case SQLITE_NOMEM: return outOfMemory(source)
    case SQLITE_TOOBIG:
      return SourceTrouble(
        source, at: place,
        Wording(en: "a value or a row is too large", zh: "單一值或單列資料過大"),
        advice: Wording(
          en: "leave out that column by a view", zh: "請建立不含該欄位的檢視表"))
    case SQLITE_READONLY: return unfinishedDatabase(source)
    default:
      return SourceTrouble(
        source, at: place,
        Wording(en: "the database can't be read: {0}", zh: "無法讀取資料庫：{0}")
          .filled(with: [Wording(verbatim: message.isEmpty ? "SQLite \(code)" : message)]),
        advice: Wording(
          en: "open it with the sqlite3 program to see whether it is sound",
          zh: "請用 sqlite3 程式開啟，確認是否完好"))
    }
  }

  static func emptyDatabase(_ source: String) -> SourceTrouble {
    SourceTrouble(
      source, Wording(en: "the database file is empty", zh: "資料庫檔案是空的"),
      advice: Wording(en: "copy the file again", zh: "請重新複製檔案"))
  }

  static func noDatabase(_ source: String) -> SourceTrouble {
    SourceTrouble(
      source,
      Wording(
        en: "this is no SQLite database, or an encrypted one", zh: "這不是 SQLite 資料庫，或已加密"),
      advice: Wording(
        en: "export it without encryption from the program that it belongs to",
        zh: "請用產生它的程式匯出未加密的版本"))
  }

  static func unfinishedDatabase(_ source: String) -> SourceTrouble {
    SourceTrouble(
      source,
      Wording(
        en: "the database was left in the middle of a change: a journal stands beside it",
        zh: "資料庫停在變更途中：旁邊留有 journal 檔"),
      advice: Wording(
        en: "open a copy of both files with the program they belong to, which undoes the change",
        zh: "請用原本的程式開啟這兩個檔案的副本，以復原未完成的變更"))
  }

  static func changedDatabase(_ source: String) -> SourceTrouble {
    SourceTrouble(
      source,
      Wording(
        en: "another program has written to the database while it was read",
        zh: "讀取期間有其他程式寫入資料庫"),
      advice: Wording(
        en: "close that program, or read a copy of the file", zh: "請關閉該程式，或改讀檔案的副本"))
  }

  static func databaseWithLog(_ source: String) -> SourceTrouble {
    SourceTrouble(
      source,
      Wording(
        en: "its latest rows stand in `{0}-wal` and not yet in the database",
        zh: "最新的資料仍在 `{0}-wal`，尚未寫入資料庫"
      ).filled(with: [Wording(verbatim: source)]),
      advice: Wording(
        en: "on a copy of both files run `sqlite3 FILE 'PRAGMA wal_checkpoint(TRUNCATE)'`",
        zh: "請在這兩個檔案的副本上執行 `sqlite3 檔案 'PRAGMA wal_checkpoint(TRUNCATE)'`"))
  }
}

extension Wording {
  static func table(_ name: String, row: Int) -> Wording {
    Wording(en: "table {0} row {1}", zh: "資料表 {0} 第 {1} 列")
      .filled(with: [Wording(verbatim: name), "\(row)"])
  }
}

extension SourceNote {
  static func binaryData(_ table: String, column: String, count: Int, first: Int) -> SourceNote {
    SourceNote(
      at: .table(table, row: first),
      Wording(
        en: "binary data in the column `{0}`, read as blank: {1}",
        zh: "欄位 `{0}` 的二進位資料視為空白，共 {1} 筆"
      ).filled(with: [Wording(verbatim: column), "\(count)"]))
  }
}
