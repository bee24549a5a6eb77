import Diagnostics
import FlagSyntax

/// What every part of a pack's check shares: the model, what is declared, and what was used.
final class Context {
  let model: Model
  let log: DiagnosticLog
  let languages: [String]
  private(set) var parameters: [String: Parameter] = [:]
  private(set) var lists: [String: NamedList] = [:]
  private(set) var definitions: [DefinitionKey: DefinitionState] = [:]
  /// Names of parameters, lists and definitions that a rule or another definition reads.
  private(set) var used: Set<String> = []
  /// Last names of definitions whose record is not known: nobody is told twice.
  private(set) var lostNames: Set<String> = []
  private var open: [DefinitionKey] = []
  private var viewSources: [RecordID: SyntaxNode] = [:]
  private var views: [RecordID: ViewChecker.Checked] = [:]

  /// `tender.valid_bids`, or `small_awards` without an owner.
  struct DefinitionKey: Hashable {
    let owner: RecordID?
    let name: String
  }

  enum DefinitionState {
    case declared(DefinitionSource)
    case checked(Definition)
  }

  struct DefinitionSource {
    let body: SyntaxNode?
    let along: SyntaxNode?
    let labels: Labels
    let place: Place
    /// A field of the model, which may use the names that its view is made from.
    var isWorkedOut = false
    var access: AccessClass?
  }

  init(model: Model, log: DiagnosticLog, languages: [String]) {
    self.model = model
    self.log = log
    self.languages = languages
  }

  /// The same declarations with a log that nobody reads.
  convenience init(quietly other: Context) {
    self.init(model: other.model, log: DiagnosticLog(), languages: other.languages)
    parameters = other.parameters
    lists = other.lists
    definitions = other.definitions
  }

  func declare(_ parameter: Parameter) { parameters[parameter.name] = parameter }
  func declare(_ list: NamedList) { lists[list.name] = list }

  func declare(_ key: DefinitionKey, _ source: DefinitionSource) {
    definitions[key] = .declared(source)
  }

  func markLost(_ name: String) { lostNames.insert(name) }
  func declare(view record: RecordID, from source: SyntaxNode) { viewSources[record] = source }

  /// What a view is made from, checked now if nobody has asked for it before.
  func view(_ record: RecordID) -> ViewChecker.Checked? {
    if let known = views[record] { return known }
    // A view may be made from itself only by mistake: then it has no names of its own yet.
    guard let source = viewSources.removeValue(forKey: record) else { return nil }
    let checked = ViewChecker(context: self).check(source)
    views[record] = checked
    return checked
  }

  func markUsed(_ name: String) { used.insert(name) }

  /// The definition of a name, checked now if nobody has asked for it before.
  func definition(_ name: String, of owner: RecordID?, asked place: Place) -> Definition? {
    let key = DefinitionKey(owner: owner, name: name)
    switch definitions[key] {
    case nil: return nil
    case .checked(let definition): return definition
    case .declared(let source):
      if let start = open.firstIndex(of: key) {
        let circle = (open[start...] + [key]).map { "`\(text($0))`" }.joined(separator: " → ")
        log.report(
          .defineInCircle, at: place, Wording(verbatim: text(key)), Wording(verbatim: circle))
        return broken(key, source)
      }
      open.append(key)
      let definition = DefinitionChecker(context: self).check(key, source)
      open.removeLast()
      definitions[key] = .checked(definition)
      return definition
    }
  }

  func text(_ key: DefinitionKey) -> String {
    key.owner.map { "\(model[$0].name).\(key.name)" } ?? key.name
  }

  private func broken(_ key: DefinitionKey, _ source: DefinitionSource) -> Definition {
    Definition(
      owner: key.owner, name: key.name, labels: source.labels, body: .broken, type: .broken,
      datedBy: [], access: source.access, place: source.place)
  }

  /// The names of all definitions of a record, for suggestions.
  func definitionNames(of owner: RecordID?) -> [String] {
    definitions.keys.filter { $0.owner == owner }.map(\.name).sorted()
  }
}
