internal import CExpat

/// The handle of expat: the one place that calls it.
///
/// What it finds goes to an `XMLTree`. Nothing is ever loaded from outside, and a document that
/// declares entities or anything else of its own is refused before they can be used.
@safe struct ExpatParser: ~Copyable {
  private let handle: XML_Parser

  enum Outcome {
    case going
    /// The tree has had enough: see why there.
    case stopped
    case broken(code: UInt32, message: String)
  }

  /// `encoding` overrides what the document says; nil believes it.
  init?(_ tree: XMLTree, encoding: String?) {
    let made: XML_Parser?
    if let encoding {
      unsafe made = unsafe encoding.withCString { unsafe XML_ParserCreate($0) }
    } else {
      unsafe made = unsafe XML_ParserCreate(nil)
    }
    guard let handle = unsafe made else { return nil }
    unsafe self.handle = handle
    // Safe: whoever owns the parser keeps the tree alive as long as the parser is fed.
    unsafe XML_SetUserData(handle, Unmanaged.passUnretained(tree).toOpaque())
    unsafe XML_SetElementHandler(
      handle,
      { unsafe XMLTree.of($0)?.begin($1, attributes: $2) },
      { tree, _ in unsafe XMLTree.of(tree)?.end() })
    unsafe XML_SetCharacterDataHandler(handle) { tree, text, count in
      unsafe XMLTree.of(tree)?.add(text, count: Int(count))
    }
    unsafe XML_SetStartDoctypeDeclHandler(handle) { tree, _, _, _, hasDeclarations in
      if hasDeclarations != 0 { unsafe XMLTree.of(tree)?.stop(.declarations) }
    }
    unsafe XML_SetEntityDeclHandler(handle) { tree, _, _, _, _, _, _, _, _ in
      unsafe XMLTree.of(tree)?.stop(.declarations)
    }
    unsafe XML_SetSkippedEntityHandler(handle) { tree, _, _ in
      unsafe XMLTree.of(tree)?.stop(.unknownEntity)
    }
    unsafe tree.attach(handle)
  }

  deinit {
    unsafe XML_ParserFree(handle)
  }

  /// Reads on; the tree is filled meanwhile.
  func feed(_ bytes: ArraySlice<UInt8>, isLast: Bool) -> Outcome {
    let status = unsafe bytes.withUnsafeBytes { part in
      // Safe: expat copies what it needs later.
      unsafe XML_Parse(
        handle, part.bindMemory(to: CChar.self).baseAddress, Int32(part.count), isLast ? 1 : 0)
    }
    if status == XML_STATUS_OK { return .going }
    let code = unsafe XML_GetErrorCode(handle)
    if code == XML_ERROR_ABORTED { return .stopped }
    let message = unsafe XML_ErrorString(code).map { unsafe String(cString: $0) } ?? ""
    return unsafe .broken(code: code.rawValue, message: message)
  }

  /// Where the first byte is that expat has not finished with.
  var offset: Int {
    unsafe max(0, Int(XML_GetCurrentByteIndex(handle)))
  }

  /// The same place as people count; for messages, not for loops.
  var place: DocumentPlace {
    unsafe DocumentPlace(
      line: Int(XML_GetCurrentLineNumber(handle)),
      column: Int(XML_GetCurrentColumnNumber(handle)) + 1,
      offset: offset)
  }
}

extension XMLTree {
  fileprivate static func of(_ pointer: UnsafeMutableRawPointer?) -> XMLTree? {
    // Safe: the parser that calls was made with a tree that its owner keeps.
    unsafe pointer.map { unsafe Unmanaged<XMLTree>.fromOpaque($0).takeUnretainedValue() }
  }
}
