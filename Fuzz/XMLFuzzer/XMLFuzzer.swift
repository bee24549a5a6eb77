import FuzzedDocument

/// One input of libFuzzer, read as an XML document.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> Int32 {
  // Safe: libFuzzer lends exactly this many bytes for the call, and they are copied at once.
  let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  FuzzedDocument.check(bytes, rowPaths: ["r/d", "r"])
  return 0
}
