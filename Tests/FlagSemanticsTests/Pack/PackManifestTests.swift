import Diagnostics
import FlagSemantics
import Testing

@Suite struct PackManifestTests {
  static let complete = """
    name = "tenders"
    version = "2.1.0-draft"
    title = { zh-TW = "採購標案", en = "Tenders" }
    model = "model/procurement.model"
    languages = ["zh-TW", "en"]
    published = true

    [families.bidding]
    zh-TW = "投標"
    en = "Bidding"

    [laws]
    GPA = { zh-TW = "政府採購法", en = "Government Procurement Act" }

    [laws.GPA-ER]
    en = "Enforcement Rules"

    [rules.few_bids]
    card = ["A01", "A02"]
    kind = "sign"
    evidence = "competition"
    ocp = "R018"
    feeds = ["priority"]
    family = "bidding"

    [retired.no_bids]
    successor = "few_bids"
    reason = "merged"
    since = "2.0.0"

    """

  @Test func readsEveryKey() throws {
    let (manifest, diagnostics) = read(Self.complete)
    #expect(diagnostics.map(\.message.english) == [])
    #expect(manifest.name.value == "tenders")
    #expect(manifest.version.value == SemanticVersion(2, 1, 0, preRelease: ["draft"]))
    #expect(manifest.titles.map(\.text.value) == ["採購標案", "Tenders"])
    #expect(manifest.titles.map(\.language.value) == ["zh-TW", "en"])
    #expect(manifest.model.value == "model/procurement.model")
    #expect(manifest.languages.map(\.value) == ["zh-TW", "en"])
    #expect(manifest.isPublished)
    #expect(manifest.families.map(\.id.value) == ["bidding"])
    #expect(manifest.families.first?.titles.map(\.text.value) == ["投標", "Bidding"])
    #expect(manifest.laws.map(\.code.value) == ["GPA", "GPA-ER"])
    #expect(
      manifest.laws.map { $0.titles.map(\.text.value) }
        == [["政府採購法", "Government Procurement Act"], ["Enforcement Rules"]])
    let rule = try #require(manifest.rules.first)
    #expect(rule.rule.value == "few_bids")
    #expect(rule.cards.map(\.value) == ["A01", "A02"])
    #expect(rule.kinds.map(\.value) == ["sign"])
    #expect(rule.evidence.map(\.value) == ["competition"])
    #expect(rule.ocp.map(\.value) == ["R018"])
    #expect(rule.feeds.map(\.value) == ["priority"])
    #expect(rule.family?.value == "bidding")
    let retired = try #require(manifest.retired.first)
    #expect(retired.rule.value == "no_bids")
    #expect(retired.successor?.value == "few_bids")
    #expect(retired.reason.value == "merged")
    #expect(retired.since.value == SemanticVersion(2, 0, 0))
  }

  @Test func everythingKnowsItsPlace() {
    let (manifest, _) = read(Self.complete)
    #expect(manifest.name.place.text == "\"tenders\"")
    #expect(manifest.version.place.text == "\"2.1.0-draft\"")
    #expect(manifest.languages.map(\.place.text) == ["\"zh-TW\"", "\"en\""])
    #expect(manifest.rules.first?.rule.place.text == "few_bids")
    #expect(manifest.rules.first?.cards.last?.place.text == "\"A02\"")
    #expect(manifest.retired.first?.since.place.text == "\"2.0.0\"")
    #expect(manifest.titles.first?.language.place.text == "zh-TW")
  }

  @Test func whatIsNotSaidHasADefault() {
    let (manifest, diagnostics) = read("name = \"tenders\"\nversion = \"1.0.0\"\n")
    #expect(diagnostics.isEmpty)
    #expect(manifest.model.value == "model")
    #expect(manifest.languages.map(\.value) == ["zh-TW", "en"])
    #expect(!manifest.isPublished)
    #expect(manifest.titles.isEmpty)
    #expect(manifest.rules.isEmpty)
  }

  /// Code, what it points at, and the message, for one line added to a manifest.
  @Test(arguments: [
    ("publisehd = true", "F180", "publisehd", "`publisehd` is no key of a manifest"),
    ("[rules.r]\ncards = 'A01'", "F180", "cards", "`cards` is no key of `r`"),
    ("published = 'yes'", "F181", "'yes'", "`published` takes `true` or `false`, not a text"),
    ("model = 1", "F181", "1", "`model` takes a text in quotes, not a number"),
    ("model = ['a']", "F181", "['a']", "`model` takes a text in quotes, not an array"),
    (
      "languages = true", "F181", "true",
      "`languages` takes a text or an array of texts, not `true`"
    ),
    ("languages = [1.5]", "F181", "1.5", "`languages` takes a text in quotes, not a number"),
    (
      "title = 'Tenders'", "F181", "'Tenders'",
      "`title` takes a table with a text for each language, not a text"
    ),
    ("title.en = 2025-03-02", "F181", "2025-03-02", "`en` takes a text in quotes, not a date"),
    ("rules = []", "F181", "[]", "`rules` takes a table, not an array"),
    ("[rules]\nr = 1", "F181", "1", "`r` takes a table, not a number"),
    ("[[retired.r]]", "F181", "r", "`r` takes a table, not an array"),
    ("[retired.r]\nsince = '1.0.0'", "F182", "r", "`reason` is missing: why it is gone"),
    ("model = '../model'", "F183", "'../model'", "`../model` is not a path inside the pack"),
    ("model = 'a\\b'", "F183", "'a\\b'", "`a\\b` is not a path inside the pack"),
    ("languages = ['zh-tw']", "F183", "'zh-tw'", "`zh-tw` is not a language such as `zh-TW`"),
    ("title.english = 'Tenders'", "F183", "english", "`english` is not a language such as `zh-TW`"),
    ("title.en = ' '", "F183", "' '", "` ` is not a text that says something"),
    ("[laws]\ngpa.en = 'a'", "F183", "gpa", "`gpa` is not the code of a law such as `GPA-ER`"),
    ("[laws.GPA-]", "F183", "GPA-", "`GPA-` is not the code of a law such as `GPA-ER`"),
    (
      "[laws]\nGPA = 'a'", "F181", "'a'",
      "`GPA` takes a table with a text for each language, not a text"
    ),
    ("[rules.Few]", "F183", "Few", "`Few` is not a name such as `few_bids`"),
    (
      "[retired.r]\nreason = 'x'\nsince = '1'", "F183", "'1'",
      "`1` is not a version such as `1.2.0`"
    ),
    ("model = model", "F171", "model", "`model` is not a value"),
    ("[families.a]\n[rules.r]\nfamily = 'b'", "F186", "'b'", "`b` is no family of this pack"),
    ("[rules.r]\nconfidence = 101", "F183", "101", "`101` is not a whole number from 0 to 100"),
    (
      "[rules.r]\nconfidence = '80'", "F181", "'80'",
      "`confidence` takes a whole number, not a text"
    ),
    ("[cases]\nmater = 'a'", "F180", "mater", "`mater` is no key of `cases`"),
    (
      "[cases.groups]\nmoney.en = 'a'", "F183", "money",
      "`money` is not a code such as `CONTACT` or `M1`"
    ),
    ("[cases.weights]\nhigh = -1", "F183", "-1", "`-1` is not a whole number from 0 to 1000"),
    (
      "[cases.limits]\nP2 = 12", "F190", "limits",
      "the limits must fall from P1 to P3, not 12, 12, 3"
    ),
    (
      "[cases]\ngroups.A.en = 'a'\nstatistics = ['B']", "F188", "'B'",
      "`B` is no evidence group of this pack"
    ),
    (
      "[cases.groups]\nA.en = 'a'\n[cases.matrix.M1]\npriority = 'P1'\npair = '1 of A, C'", "F188",
      "'1 of A, C'", "`C` is no evidence group of this pack"
    ),
    (
      "[cases.matrix.M1]\npair = '1 of A'", "F182", "M1",
      "`priority` is missing: how urgent such a case is"
    ),
    (
      "[cases.matrix.M1]\npriority = 'P5'", "F183", "'P5'",
      "`P5` is not a priority from `P1` to `P4`"
    ),
    (
      "[cases.matrix.M1]\npriority = 'P1'\npair = '2 of A'", "F183", "'2 of A'",
      "`2 of A` is not a condition such as `2 of CONTACT, MONEY` or "
        + "`1 of cards A05, A06 and 1 of PATTERN`"
    ),
  ])
  func mistakesAreReportedOnce(line: String, code: String, place: String, message: String) throws {
    let (manifest, diagnostics) = read("name = 'tenders'\nversion = '1.0.0'\n\(line)\n")
    #expect(diagnostics.map(\.kind.code) == [code])
    let mistake = try #require(diagnostics.first)
    #expect(mistake.place.text == place)
    #expect(mistake.message.english == message)
    #expect(manifest.name.value == "tenders")
  }

  @Test(
    arguments: [
      ("publisehd = true", "published"), ("lanuages = 'en'", "languages"), ("colour = 1", nil),
    ] as [(String, String?)])
  func oneGuessIsOffered(line: String, guess: String?) {
    let (_, diagnostics) = read("name = 'tenders'\nversion = '1.0.0'\n\(line)\n")
    #expect(diagnostics.first?.fix?.edits.first?.replacement == guess)
    #expect(diagnostics.first?.notes.first?.english == guess.map { "did you mean `\($0)`?" })
  }

  @Test(arguments: [
    ("", ["name", "version"]), ("name = 'a'", ["version"]), ("version = '1.0.0'", ["name"]),
    ("name = word\nversion = 1", []),
  ])
  func requiredKeysAreMissed(text: String, missing: [String]) {
    let (manifest, diagnostics) = read(text)
    let missed = diagnostics.filter { $0.kind == .manifestMissingKey }
    #expect(
      missed.map { $0.message.english.split(separator: "`").first.map(String.init) } == missing)
    #expect(manifest.version.value <= SemanticVersion(1, 0, 0))
  }

  @Test func circlesAreReportedOnceEach() {
    let chain = [("a", "b"), ("b", "c"), ("c", "a"), ("d", "a"), ("e", "e"), ("f", "g")]
    let lines = chain.map {
      "[retired.\($0.0)]\nsuccessor = '\($0.1)'\nreason = 'x'\nsince = '1.0.0'\n"
    }
    let (_, diagnostics) = read("name = 'tenders'\nversion = '1.0.0'\n" + lines.joined())
    #expect(
      diagnostics.map(\.message.english) == [
        "the successors of `a` lead back to it", "the successors of `e` lead back to it",
      ])
  }

  @Test(arguments: DiagnosticKind.manifestKinds)
  func examplesHoldWhatTheyPromise(kind: DiagnosticKind) {
    #expect(read(kind.wrong.text).1.map(\.kind.code) == [kind.code])
    #expect(read(kind.right.text).1.isEmpty)
  }

  /// Both languages say something of every key, and no key is declared twice.
  @Test func keysAreDeclaredOnce() {
    for keys in [ManifestKey.pack, ManifestKey.ofRule, ManifestKey.ofRetired] {
      #expect(Set(keys.map(\.name)).count == keys.count)
      #expect(keys.allSatisfy { !$0.meaning.english.isEmpty && !$0.meaning.chinese.isEmpty })
    }
  }

  private func read(_ text: String) -> (PackManifest, [Diagnostic]) {
    PackManifest.read(SourceFile(name: "pack.toml", text: text))
  }
}
