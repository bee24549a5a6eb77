internal import CExpat
internal import Glibc

/// Receives the elements of one XML part in the order they stand.
///
/// Only elements in the namespace of the root element are handed on, by their local names: so the
/// transitional and the strict form of a workbook read the same, with any prefix, and what
/// extensions add is passed over.
@safe class XMLSink {
  /// Why no more of the part is wanted; once set, the parser stops.
  var refusal: XMLRefusal? {
    didSet { halts = true }
  }
  /// Set to stop for a while, after the tag at hand; the next step of the part goes on behind it.
  var wantsPause = false {
    didSet { if wantsPause { halts = true } }
  }
  /// One of both; asked after every tag, so that it must cost nothing.
  private var halts = false
  /// What stands before each name: the namespace and a line feed. Nil before the root element.
  private var namespace: [CChar]?
  private var depth = 0
  /// For stopping; valid while the parser that set it lives.
  var parser: XML_Parser?

  /// Deeper nesting is found in no workbook.
  static let deepest = 64

  func start(_ name: XMLName, _ attributes: XMLAttributes) {}
  func end(_ name: XMLName) {}
  /// Some of the text between tags; one text may come in several pieces.
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

  // MARK: What the parser calls

  final func begin(_ name: UnsafePointer<CChar>, _ attributes: XMLAttributes) {
    depth += 1
    if depth > Self.deepest { refusal = .nested }
    if namespace == nil { unsafe learnNamespace(name) }
    if let name = unsafe local(name) { start(name, attributes) }
    stopIfRefused()
  }

  final func finish(_ name: UnsafePointer<CChar>) {
    depth -= 1
    if let name = unsafe local(name) { end(name) }
    stopIfRefused()
  }

  final func take(_ bytes: UnsafeBufferPointer<UInt8>) {
    unsafe text(bytes)
    stopIfRefused()
  }

  final func refuseDeclarations() {
    refusal = .declaration
    stopIfRefused()
  }

  private func stopIfRefused() {
    guard halts, let parser = unsafe parser else { return }
    halts = false
    // Safe: expat calls the sink only while the parser lives.
    unsafe XML_StopParser(parser, refusal == nil ? 1 : 0)
  }

  private func learnNamespace(_ name: UnsafePointer<CChar>) {
    var prefix: [CChar] = []
    var position = 0
    // Safe: names of expat end in NUL, where the loop stops.
    while unsafe name[position] != 0 {
      unsafe prefix.append(name[position])
      if unsafe name[position] == XMLName.separator {
        namespace = prefix
        return
      }
      position += 1
    }
    namespace = []
  }

  /// The name without its namespace; nil where that is another one.
  private func local(_ name: UnsafePointer<CChar>) -> XMLName? {
    guard let namespace else { return nil }
    // Safe: the comparison stops at the NUL that ends the name.
    let isSame = unsafe namespace.withUnsafeBufferPointer { prefix in
      unsafe prefix.baseAddress.map { unsafe strncmp(name, $0, prefix.count) == 0 } ?? true
    }
    guard isSame else { return nil }
    return unsafe XMLName(name + namespace.count)
  }
}

/// Why a sink wants no more of a part.
enum XMLRefusal: Equatable {
  /// A document type with its entities: the tool of XML bombs, which no workbook needs.
  case declaration
  /// Elements in elements beyond measure.
  case nested
  /// Everything that was looked for has been found.
  case enough
  /// A trouble that the sink has seen.
  case trouble(SourceTrouble)
}
