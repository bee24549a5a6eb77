import Files
import Glibc
package import SourceReading

/// One session of Spark for any number of scans: tables go there as files, and what is said of them
/// comes back as files.
package struct SparkSession {
  private let engine: SparkEngine

  package init(_ engine: SparkEngine) { self.engine = engine }

  package func verdicts(of all: [PreparedData]) throws(SourceTrouble) -> [SieveReader] {
    let folder = try JobFolder(in: engine.master.folder)
    var jobs: [SparkJob] = []
    for (place, data) in all.enumerated() {
      jobs.append(try SparkJob(data, "\(place)", in: folder))
    }
    _ = try folder.inner("own")
    do throws(FileTrouble) {
      let files = [
        "/jobs": jobs.map(\.folder).joined(separator: "\n"), "/session.py": SparkDriver.script,
        "/start": start(in: folder.path, isShort: jobs.allSatisfy(\.isSmall)),
      ]
      for (name, text) in files { try AtomicFile.write(Array(text.utf8), to: folder.path + name) }
    } catch {
      throw SourceTrouble(error)
    }
    let end = JobFolder.run("sh \(quoted(folder.path + "/start"))")
    guard end.status == 0 else { throw SparkTrouble(engine, folder.path, end.status).found }
    var readers: [SieveReader] = []
    for job in jobs {
      guard job.isWhole else { throw SparkTrouble(engine, folder.path, end.status).found }
      readers.append(try job.reader())
    }
    return readers
  }

  /// How the session is started. Whatever Spark puts aside on this machine lies in the folder, which
  /// goes even where Probity is gone before Spark.
  private func start(in folder: String, isShort: Bool) -> String {
    var settings = SparkDriver.settings
    settings["spark.app.name"] = "probity"
    settings["spark.local.dir"] = folder + "/own"
    settings["spark.sql.warehouse.dir"] = folder + "/own/warehouse"
    // A short session is over before compiling, and spreading rows, would pay.
    if isShort { settings.merge(SparkDriver.shortSettings) { _, own in own } }
    settings["spark.driver.extraJavaOptions"] =
      "-Djava.io.tmpdir=\(folder)/own -XX:-UsePerfData"
      + (isShort ? " -XX:TieredStopAtLevel=1 -XX:+UseSerialGC" : "")
    settings["spark.executor.extraJavaOptions"] = "-XX:-UsePerfData"
    if !engine.master.isCluster { settings["spark.driver.memory"] = "\(SparkSession.memory)m" }
    let words = settings.sorted { $0.key < $1.key }
      .map { "  --conf \(quoted("\($0.key)=\($0.value)"))" }
    let python = engine.python.map {
      "export PYSPARK_PYTHON=\(quoted($0)) PYSPARK_DRIVER_PYTHON=\(quoted($0))\n"
    }
    let home = engine.launcher.split(separator: "/", omittingEmptySubsequences: false).dropLast(2)
    return """
      [ -z "$SPARK_CONF_DIR" ] || export SPARK_CONF_DIR="$(realpath "$SPARK_CONF_DIR")"
      cd \(quoted(folder + "/own")) || exit 1
      trap : INT TERM HUP
      \(python ?? "")[ ! -d \(quoted(home.joined(separator: "/") + "/jars")) ] || \
      export SPARK_HOME=\(quoted(home.joined(separator: "/")))
      \(engine.master.isLoopback ? "export SPARK_LOCAL_IP=127.0.0.1" : ":")
      export SPARK_LAUNCHER_OPTS=-XX:-UsePerfData
      [ -x \(quoted(engine.launcher)) ] || {
        echo absent >\(quoted(folder + "/trouble"))
        exit 1
      }
      command -v "${JAVA_HOME:+$JAVA_HOME/bin/}java" >/dev/null || {
        echo java >\(quoted(folder + "/trouble"))
        exit 1
      }
      \(quoted(engine.launcher)) --master \(quoted(engine.master.name)) \\
      \(words.joined(separator: " \\\n")) \\
        \(quoted(folder + "/session.py")) \(quoted(folder)) \(quoted(engine.master.name)) \(getpid()) \
        \(SparkDriver.patience) \
      >\(quoted(folder + "/log")) 2>&1 </dev/null
      status=$?
      [ -d /proc/\(getpid()) ] || rm -rf \(quoted(folder))
      exit $status

      """
  }

  /// A quarter of what the machine has, in MB.
  private static var memory: Int {
    max(1024, sysconf(Int32(_SC_PHYS_PAGES)) / 1024 * sysconf(Int32(_SC_PAGESIZE)) / 1024 / 4)
  }
}

/// A text as one word of a shell.
func quoted(_ text: String) -> String {
  "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
    + "'"
}
