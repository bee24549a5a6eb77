internal import Diagnostics
internal import Files
internal import ProbityKit

/// The file that says whom each code stands for.
struct KeyFile {
  let path: String

  /// The codes that were given before; none where there is no such file.
  func codes(_ console: Console) throws(Failure) -> PersonCodes {
    guard console.folder.kind(of: path) != nil else { return PersonCodes() }
    let bytes = try console.read(path)
    guard let json = try? JSONReader.read(bytes), let codes = PersonCodes(json: json) else {
      throw Failure(
        .missingInput,
        Wording(en: "`{0}` is no key file of Probity", zh: "`{0}` 不是 Probity 的金鑰檔")
          .filled(with: [Wording(verbatim: path)]),
        advice: [Wording(en: "name a file that is not there yet", zh: "請指定尚不存在的檔案")])
    }
    return codes
  }

  /// Nobody but its owner may read it.
  func write(_ codes: PersonCodes, _ call: Call, _ console: inout Console) throws(Failure) {
    let bytes = Array((codes.json.indented + "\n").utf8)
    do {
      try console.folder.write(bytes, to: path, isPrivate: true)
    } catch {
      throw Failure(error)
    }
    console.complain(
      Wording(
        en: "{0} persons stand under codes; keep the key apart: {1}\n",
        zh: "{0} 位人員以代碼表示；請另行保管金鑰檔：{1}\n"
      ).filled(with: [Wording(verbatim: codes.count.grouped), Wording(verbatim: path)])
        .text(in: call.language))
  }
}
