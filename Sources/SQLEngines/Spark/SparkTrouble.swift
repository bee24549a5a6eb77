package import Diagnostics
import Files
import SourceReading

/// Why a session of Spark came to nothing, from what it has left.
struct SparkTrouble {
  private let engine: SparkEngine
  private let kind: String
  private let message: String
  private let log: String
  private let status: Int32

  init(_ engine: SparkEngine, _ folder: String, _ status: Int32) {
    func text(_ name: String) -> String {
      String(decoding: (try? FileBytes.read(folder + name)) ?? [], as: UTF8.self)
    }
    self.engine = engine
    let said = text("/trouble").split(separator: " ", maxSplits: 1)
    kind = said.first.map { $0.filter { !$0.isNewline } } ?? ""
    message = said.count > 1 ? String(said[1]) : ""
    log = text("/log")
    self.status = status < 0 ? 128 - status : status
  }

  var found: SourceTrouble {
    switch kind {
    case "absent":
      return trouble(Wording(en: "Spark is not there", zh: "找不到 Spark"), SparkEngine.howToGet)
    case "java": return trouble(SparkTrouble.noJava, SparkTrouble.howToGetJava)
    case "unreachable":
      return trouble(
        Wording(en: "the master can't be reached: {0}", zh: "無法連線至主節點：{0}").filled(
          with: [Wording(verbatim: message)]),
        Wording(
          en: "check that the cluster runs, and the address that its master shows",
          zh: "請確認叢集已啟動，且位址與其主節點所示者相同"))
    case "idle":
      return trouble(
        Wording(en: "the cluster has no worker to give", zh: "叢集沒有可用的工作節點"),
        Wording(
          en: "start workers with at least 1 GB and a free core each, or scan without `--engine`",
          zh: "請啟動工作節點（各至少 1 GB 記憶體及一個閒置核心），或不加 `--engine` 掃描"))
    case "refused":
      return trouble(
        Wording(en: "Spark refused: {0}", zh: "Spark 拒絕執行：{0}").filled(
          with: [Wording(verbatim: message)]), advice)
    default:
      if log.contains("UnsupportedClassVersionError") {
        return trouble(
          Wording(en: "the Java that is there is too old for Spark", zh: "現有 Java 版本過舊，無法執行 Spark"),
          SparkTrouble.howToGetJava)
      }
      if status == 0 {
        return trouble(
          Wording(en: "Spark said nothing of some rules", zh: "Spark 未回報部分規則的結果"), advice)
      }
      return trouble(
        Wording(
          en: "Spark ended before it was done (exit code {0})", zh: "Spark 未完成即結束（結束碼 {0}）"
        ).filled(with: ["\(status)"]), advice)
    }
  }

  private func trouble(_ message: Wording, _ advice: Wording) -> SourceTrouble {
    SourceTrouble(
      engine.master.isCluster ? engine.master.name : "spark", message, advice: advice,
      isRefusal: true)
  }

  private var advice: Wording {
    if engine.master.isCluster {
      return Wording(
        en: "check that all its machines see {0} and may write there, or scan without `--engine`",
        zh: "請確認叢集各機器均可讀寫 {0}，或不加 `--engine` 掃描"
      ).filled(with: [Wording(verbatim: engine.master.folder)])
    }
    return Wording(
      en: "check the memory and the room on the disk, or scan without `--engine`",
      zh: "請檢查記憶體與磁碟空間，或不加 `--engine` 掃描")
  }

  private static let noJava = Wording(
    en: "Spark needs Java, and none is there", zh: "Spark 需要 Java，但找不到")
  private static let howToGetJava = Wording(
    en: "install Java 17 (`apt install openjdk-17-jre-headless`), or name its folder in JAVA_HOME",
    zh: "請安裝 Java 17（`apt install openjdk-17-jre-headless`），或以環境變數 JAVA_HOME 指定其資料夾")
}

extension SparkEngine {
  package static let howToGet = Wording(
    en: "install it by `make engines`, or name the folder of Spark 4 in SPARK_HOME",
    zh: "請以 `make engines` 安裝，或以環境變數 SPARK_HOME 指定 Spark 4 的資料夾")
}
