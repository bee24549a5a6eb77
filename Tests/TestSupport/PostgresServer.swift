/// A PostgreSQL server of its own for a test, on a socket in a temporary folder.
package final class PostgresServer {
  private let folder = TemporaryFolder()
  private let asServer: String
  private let programs: String

  /// Where the programs of the newest version are; nil when none is installed.
  package static let programs: String? = {
    let found = ShellCommand("ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1")
    let path = found.output.split(separator: "\n").first.map(String.init)
    return path.flatMap { ShellCommand.exists("\($0)/initdb") ? $0 : nil }
  }()

  package init?() {
    guard let programs = Self.programs else { return nil }
    self.programs = programs
    // The server refuses to run as root.
    let isRoot = ShellCommand("id -u").output == "0\n"
    asServer = isRoot ? "cd / && runuser -u postgres -- " : ""
    let start = """
      \(isRoot ? "chown postgres '\(folder.path)' &&" : "") \
      \(asServer)\(programs)/initdb -D '\(folder("data"))' -U owner -A trust -E UTF8 \
        --locale=C.UTF-8 >/dev/null 2>&1 && \
      printf 'local all locked scram-sha-256\\nlocal all all trust\\n' > '\(folder("hba"))' && \
      cat '\(folder("hba"))' > '\(folder("data/pg_hba.conf"))' && \
      \(asServer)\(programs)/pg_ctl -D '\(folder("data"))' -w -l '\(folder("data/log"))' \
        -o "-k '\(folder.path)' -c listen_addresses='' -c fsync=off" start >/dev/null 2>&1
      """
    if ShellCommand(start).status != 0 { return nil }
  }

  deinit { stop() }

  package func stop() {
    _ = ShellCommand(
      "\(asServer)\(programs)/pg_ctl -D '\(folder("data"))' -m immediate stop >/dev/null 2>&1")
  }

  package func run(_ statements: String) -> Bool {
    ShellCommand(
      """
      psql -q -v ON_ERROR_STOP=1 -h '\(folder.path)' -U owner postgres >/dev/null 2>&1 <<'END'
      \(statements)
      END
      """
    ).status == 0
  }

  package func address(_ user: String = "owner", database: String = "postgres") -> String {
    "postgres://\(user)@/\(database)?host=\(folder.path)"
  }
}
