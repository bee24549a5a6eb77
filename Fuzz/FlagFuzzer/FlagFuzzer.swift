import FuzzedSource

/// One input of libFuzzer, read as a rule file and as a literate one.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> Int32 {
  // Safe: libFuzzer lends exactly this many bytes for the call, and they are copied at once.
  let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  FuzzedSource.check(bytes, name: "fuzz.flag")
  FuzzedSource.check(bytes, name: "fuzz.flag.md")
  return 0
}
