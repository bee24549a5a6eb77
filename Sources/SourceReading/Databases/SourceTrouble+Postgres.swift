internal import Diagnostics

extension SourceTrouble {
  private static let checkAddress = Wording(
    en: "write it as postgres://USER@HOST/DATABASE, with %40 for @ and %2F for / in a password",
    zh: "請寫成 postgres://使用者@主機/資料庫；密碼中的 @ 寫成 %40，/ 寫成 %2F")

  static func noPostgresLibrary(_ source: String) -> SourceTrouble {
    SourceTrouble(
      source,
      Wording(
        en: "the client library of PostgreSQL (libpq.so.5) is not installed",
        zh: "未安裝 PostgreSQL 用戶端函式庫（libpq.so.5）"),
      advice: Wording(
        en: "install it: `apt install libpq5`, or export the query as CSV with psql",
        zh: "請安裝：`apt install libpq5`，或用 psql 將查詢結果匯出為 CSV"))
  }

  static func noPostgresAddress(_ source: String) -> SourceTrouble {
    SourceTrouble(
      source,
      Wording(
        en: "this is no address of a PostgreSQL database", zh: "這不是有效的 PostgreSQL 資料庫位址"),
      advice: checkAddress)
  }

  static func noQuestion(_ source: String) -> SourceTrouble {
    SourceTrouble(
      source,
      Wording(
        en: "it does not say which table or query is meant", zh: "未指定要讀取的資料表或查詢"),
      advice: Wording(
        en: "add `#table=SCHEMA.TABLE` or `#query=SELECT …` to the address",
        zh: "請在位址後加上 `#table=綱要.資料表` 或 `#query=SELECT …`"))
  }

  static func noPostgresConnection(
    _ source: String, _ message: String, needsPassword: Bool, wasRefused: Bool
  ) -> SourceTrouble {
    if needsPassword || wasRefused {
      return SourceTrouble(
        source,
        wasRefused
          ? Wording(en: "the server refused the password", zh: "伺服器拒絕了這組密碼")
          : Wording(en: "the server asks for a password", zh: "伺服器要求密碼"),
        advice: Wording(
          en: "put the right one into ~/.pgpass or the variable PGPASSWORD",
          zh: "請將正確的密碼寫入 ~/.pgpass 或環境變數 PGPASSWORD"))
    }
    return SourceTrouble(
      source,
      Wording(en: "the server can't be reached: {0}", zh: "無法連線到伺服器：{0}")
        .filled(with: [Wording(verbatim: message)]),
      advice: Wording(
        en: "check that the server runs, and host, user and database in the address",
        zh: "請確認伺服器正在執行，以及位址中的主機、使用者與資料庫"))
  }

  /// What the server refused, by the code it gave; an empty code means that it is gone.
  static func postgres(
    _ source: String, state: String, _ message: String, row: Int?
  ) -> SourceTrouble {
    let advice =
      switch state {
      case "": Wording(en: "check the server, then read again", zh: "請檢查伺服器後重新讀取")
      case "42P01", "3F000", "42703":
        Wording(
          en: "check the names in it, and name the schema: SCHEMA.TABLE",
          zh: "請確認其中的名稱，並寫出綱要：綱要.資料表")
      case "42501" where message.contains("temporary"):
        Wording(
          en: "ask the owner for the right to make temporary tables (GRANT TEMP)",
          zh: "請向擁有者申請建立暫存表的權限（GRANT TEMP）")
      case "42501":
        Wording(
          en: "ask the owner for the right to read (GRANT SELECT)",
          zh: "請向擁有者申請讀取權限（GRANT SELECT）")
      case "53100":
        Wording(
          en: "make room on the disk of the server, or let `temp_tablespaces` name another one",
          zh: "請清出伺服器的磁碟空間，或以 `temp_tablespaces` 指定其他磁碟")
      case "25006", "0A000":
        Wording(en: "write a query that only reads", zh: "請改用只讀取資料的查詢")
      case "42601":
        Wording(
          en: "write one query that gives rows: SELECT, VALUES, TABLE or WITH … SELECT",
          zh: "請寫一個會傳回資料列的查詢：SELECT、VALUES、TABLE 或 WITH … SELECT")
      default: Wording(en: "try the query with psql", zh: "請先用 psql 試跑這個查詢")
      }
    let text = message.isEmpty ? "PostgreSQL \(state)" : message
    return SourceTrouble(
      source, at: row.map { Wording(en: "row \($0)", zh: "第 \($0) 列") },
      state.isEmpty || state.hasPrefix("57P") || state.hasPrefix("08")
        ? Wording(en: "the connection to the server was lost: {0}", zh: "與伺服器的連線中斷：{0}")
          .filled(with: [Wording(verbatim: text)])
        : Wording(en: "the server refused the query: {0}", zh: "伺服器拒絕了這個查詢：{0}")
          .filled(with: [Wording(verbatim: text)]),
      advice: advice)
  }
}
