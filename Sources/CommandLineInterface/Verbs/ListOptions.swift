internal import Diagnostics
internal import FlagSemantics
internal import ProbityKit
internal import SourceReading

extension DataOptions {
  /// The lists that rules ask. A list that is not whole ends the run: who is missing from it would
  /// be called clear.
  static func lists(
    _ pack: Pack, _ rules: [CheckedRule], _ call: Call, _ console: inout Console
  ) throws(Failure) -> ListSupply {
    let lists = pack.lists(for: rules, in: console.folder)
    guard let last = lists.troubles.last else { return lists }
    for trouble in lists.troubles.dropLast().prefix(most) {
      console.complain(Failure(list: trouble).text(in: call.language))
    }
    throw Failure(list: last)
  }

  private static let most = 20
}

extension Failure {
  fileprivate init(list trouble: SourceTrouble) {
    let place = trouble.place.map { place in
      Wording(en: "`{0}` {1}: {2}", zh: "`{0}` {1}：{2}")
        .filled(with: ["\(trouble.source)", place, trouble.message])
    }
    self.init(
      trouble.isRefusal ? .missingInput : .badData,
      place
        ?? Wording(en: "`{0}`: {1}", zh: "`{0}`：{1}")
        .filled(with: ["\(trouble.source)", trouble.message]),
      advice: [trouble.advice].compactMap { $0 })
  }
}
