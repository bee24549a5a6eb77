extension ByteStream: ByteSupply, DocumentBytes {}

/// One plain file that several threads read at places of their own.
package final class SharedFile: PositionedBytes {
  private let file: RandomFile

  package init(opening path: String) throws(SourceTrouble) { file = try RandomFile(opening: path) }

  package var size: Int { file.size }

  package func read(
    into bytes: inout [UInt8], atMost count: Int, from offset: Int
  ) throws(SourceTrouble) -> Int {
    try file.read(count, at: offset, into: &bytes)
  }

  /// A note when the file has changed since it was opened.
  package func verify() throws(SourceTrouble) -> SourceNote? { try file.verify() }
}
