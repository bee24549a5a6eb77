/// The names that stand in the objects of a document, each as one number.
///
/// A path is then followed by comparing numbers. The names that a plan asks for come first and stay;
/// those that the document brings can be forgotten between two rows, so that objects with ever new
/// names cost no memory.
package struct DocumentKeys: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [UInt32] = [0]
  private var hashes: [UInt64] = []
  /// Open addressing: the number of a name plus one, 0 for an empty place.
  private var places: [UInt32]
  private var kept = 0
  private let seed: UInt64

  /// `#text`, the text of an XML element that has more than text.
  static let text: UInt32 = 0

  package init() {
    places = [UInt32](repeating: 0, count: 256)
    // Hostile names cannot be made to meet. Nothing that is seen depends on it.
    seed = UInt64.random(in: .min ... .max) | 1
    _ = intern("#text")
    kept = 1
  }

  package var count: Int { hashes.count }

  package func name(_ key: UInt32) -> ArraySlice<UInt8> {
    bytes[Int(ends[Int(key)])..<Int(ends[Int(key) + 1])]
  }

  package mutating func intern(_ name: String) -> UInt32 {
    let name = Array(name.utf8)
    // Safe: the buffer lives for the call.
    return unsafe name.withUnsafeBufferPointer { unsafe intern($0) }
  }

  /// What is known now stays when the rest is forgotten.
  mutating func keepAll() { kept = hashes.count }

  /// Forgets what no plan asks for, once there is much of it; between two rows.
  mutating func forget(above limit: Int = 1 << 16) {
    guard count > max(limit, 2 * kept) else { return }
    hashes.removeLast(count - kept)
    ends.removeLast(ends.count - 1 - kept)
    bytes.removeLast(bytes.count - Int(ends[kept]))
    places = [UInt32](repeating: 0, count: 256)
    while places.count < 2 * kept { places += places }
    for index in hashes.indices { settle(index) }
  }

  @inline(__always)
  mutating func intern(_ name: UnsafeBufferPointer<UInt8>) -> UInt32 {
    let hash = unsafe hash(name)
    var place = Int(truncatingIfNeeded: hash) & (places.count - 1)
    while true {
      let found = places[place]
      if found == 0 { return unsafe add(name, hash) }
      let index = Int(found) - 1
      if hashes[index] == hash, unsafe equals(index, name) { return found - 1 }
      place = (place + 1) & (places.count - 1)
    }
  }

  private func equals(_ index: Int, _ name: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = Int(ends[index])
    guard Int(ends[index + 1]) - start == name.count else { return false }
    for offset in name.indices where unsafe bytes[start + offset] != name[offset] {
      return false
    }
    return true
  }

  private mutating func add(_ name: UnsafeBufferPointer<UInt8>, _ hash: UInt64) -> UInt32 {
    unsafe bytes.append(contentsOf: name)
    ends.append(UInt32(bytes.count))
    hashes.append(hash)
    if 2 * hashes.count > places.count {
      places = [UInt32](repeating: 0, count: 2 * places.count)
      for index in hashes.indices { settle(index) }
    } else {
      settle(hashes.count - 1)
    }
    return UInt32(hashes.count - 1)
  }

  private mutating func settle(_ index: Int) {
    var place = Int(truncatingIfNeeded: hashes[index]) & (places.count - 1)
    while places[place] != 0 { place = (place + 1) & (places.count - 1) }
    places[place] = UInt32(index + 1)
  }

  /// Eight bytes at a time, folded after a long multiplication.
  @inline(__always)
  private func hash(_ name: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash = seed ^ UInt64(name.count)
    var offset = 0
    let count = name.count
    while offset < count {
      var word: UInt64 = 0
      if offset + 8 <= count {
        // Safe: eight bytes of the name stand there.
        word = unsafe UnsafeRawBufferPointer(name)
          .loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      } else {
        for index in offset..<count { word = unsafe word << 8 | UInt64(name[index]) }
      }
      let product = (hash ^ word).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
      hash = product.high ^ product.low ^ seed
      offset += 8
    }
    return hash
  }
}
