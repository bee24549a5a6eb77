import Diagnostics
import FlagSemantics
import FlagSyntax
import FuzzedSource

/// One input of libFuzzer, read as a mapping and checked against a small model.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> Int32 {
  // Safe: libFuzzer lends exactly this many bytes for the call, and they are copied at once.
  let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  FuzzedSource.check(bytes, name: "fuzz.map")
  let file = SourceFile(name: "fuzz.map", bytes: bytes)
  let model = ParsedFile(SourceFile(name: "fuzz.model", text: modelText))
  let checked = PackChecker(
    PackSources(models: [model], rules: [], mappings: [ParsedFile(file)])
  ).check()
  for diagnostic in checked.diagnostics where diagnostic.place.file.name == "fuzz.map" {
    let range = diagnostic.place.range
    precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count, "outside the file")
  }
  return 0
}

private let modelText = """
  record tender (tenders) key id
    buyer       text
    method      one of open, selective, limited
    base_price  money(TWD)
    quality     percent
    bidder      vendor
    noticed_on  date
    listed      truth or none
    bids        many bid by tender complete
  record vendor (vendors) key id
    name        name
  record bid (bids) key id
    tender      tender
  link owns / owned_by from vendor to vendor share percent partial
  """
