/// What runs in Spark's session: the statements of one folder after the other.
enum SparkDriver {
  /// What a session must agree on with the translation, whatever the settings of the machine say.
  ///
  /// A number that outgrows its type gives NULL, as what is not decided here; digits behind the point
  /// are never rounded away for it. Nothing in a text stands for a setting.
  static let settings = [
    "spark.sql.ansi.enabled": "false",
    "spark.sql.caseSensitive": "true",
    "spark.sql.variable.substitute": "false",
    "spark.sql.parser.escapedStringLiterals": "false",
    "spark.sql.ansi.doubleQuotedIdentifiers": "false",
    "spark.sql.decimalOperations.allowPrecisionLoss": "false",
    "spark.sql.legacy.decimal.retainFractionDigitsOnTruncate": "true",
    "spark.sql.legacy.statisticalAggregate": "false",
    "spark.sql.groupByOrdinal": "true",
    "spark.sql.legacy.ctePrecedencePolicy": "CORRECTED",
    "spark.sql.catalogImplementation": "in-memory",
    "spark.sql.session.timeZone": "UTC",
    "spark.sql.files.ignoreCorruptFiles": "false",
    "spark.sql.files.ignoreMissingFiles": "false",
    "spark.sql.maxPlanStringLength": "1000",
    "spark.ui.enabled": "false",
    "spark.ui.showConsoleProgress": "false",
    "spark.eventLog.enabled": "false",
    "spark.log.level": "ERROR",
  ]

  /// What goes faster where all tables have few rows.
  static let shortSettings = [
    "spark.sql.shuffle.partitions": "1",
    "spark.default.parallelism": "1",
    "spark.sql.adaptive.enabled": "false",
    "spark.sql.codegen.wholeStage": "false",
    "spark.sql.codegen.factoryMode": "NO_CODEGEN",
  ]

  /// How long a master may take to answer, and workers to come, in seconds.
  static let patience = 60

  /// The first word of what it leaves in `trouble` says of what kind it is.
  static let script = """
    os, socket, sys, threading, time = map(
        __import__, ["os", "socket", "sys", "threading", "time"])
    from concurrent.futures import ThreadPoolExecutor

    folder, master, owner, patience = sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4])
    is_cluster = master.startswith("spark://")
    jobs = open(folder + "/jobs", encoding="utf-8").read().splitlines()


    def end(kind, message):
        try:
            with open(folder + "/trouble", "w", encoding="utf-8") as out:
                out.write(kind + " " + " ".join(message.split()))
        finally:
            os._exit(1)


    def reach():
        said = ""
        for place in master[len("spark://"):].split(","):
            host, _, port = place.rpartition(":")
            try:
                socket.create_connection((host.strip("[]"), int(port)), 10).close()
                return
            except OSError as error:
                said = str(error)
        end("unreachable", said)


    def watch():
        since = time.monotonic()
        while True:
            time.sleep(0.5)
            if not os.path.isdir("/proc/" + owner):
                os._exit(1)
            if not is_cluster or len(status.getExecutorInfos()) > 1:
                since = time.monotonic()
            elif time.monotonic() - since > patience:
                end("idle", "")


    def run(job):
        session = spark.newSession()
        for statement in open(job + "/statements", encoding="utf-8").read().split("\\0"):
            session.sql(statement)


    try:
        if is_cluster:
            reach()
        from pyspark.sql import SparkSession
        late = threading.Timer(patience, end, ("unreachable", "no answer"))
        late.daemon = True
        late.start()
        try:
            spark = SparkSession.builder.getOrCreate()
        except Exception as error:
            end("unreachable" if is_cluster else "refused", str(error).split("\\n")[0])
        late.cancel()
        status = spark.sparkContext._jsc.sc().statusTracker()
        threading.Thread(target=watch, daemon=True).start()
        with ThreadPoolExecutor(min(4, len(jobs))) as pool:
            for done in [pool.submit(run, job) for job in jobs]:
                done.result()
    except Exception as error:
        lines = [line for line in str(error).split("\\n") if line.strip()]
        end("refused", " ".join(lines[:2])[:400] or type(error).__name__)
    os._exit(0)
    """
}
