import SourceReading
import Workers

/// Bytes in memory, given in small parts as a pipe would.
struct MemorySupply: ByteSupply {
  let bytes: [UInt8]
  var atMost = Int.max
  private var place = 0

  init(_ bytes: [UInt8], atMost: Int = .max) {
    self.bytes = bytes
    self.atMost = atMost
  }

  mutating func read(into buffer: inout [UInt8], atMost count: Int) -> Int {
    let done = min(count, atMost, bytes.count - place)
    buffer.append(contentsOf: bytes[place..<place + done])
    place += done
    return done
  }
}

struct MemoryFile: PositionedBytes {
  let bytes: [UInt8]
  /// What the file was thought to have.
  var size: Int

  init(_ bytes: [UInt8], size: Int? = nil) {
    self.bytes = bytes
    self.size = size ?? bytes.count
  }

  func read(into buffer: inout [UInt8], atMost count: Int, from offset: Int) -> Int {
    let done = max(0, min(count, bytes.count - offset))
    buffer.append(contentsOf: bytes[min(offset, bytes.count)..<min(offset, bytes.count) + done])
    return done
  }
}

extension ReadText {
  /// What `DelimitedRows` gives.
  init(
    inOrder bytes: [UInt8], _ dialect: Dialect, _ portions: Portions, supplyAtMost: Int = .max
  ) {
    self.init()
    do throws(SourceTrouble) {
      var rows = try DelimitedRows(
        MemorySupply(bytes, atMost: supplyAtMost), of: "a.csv", dialect, portions: portions)
      header = rows.columns.map { Array($0.utf8) }
      var batch = CellBatch(columns: rows.columns.count)
      var rejected: [RejectedRow] = []
      while try rows.next(&batch, rejected: &rejected) {
        take(batch, rejected)
        rejected.removeAll()
        blankLines = rows.blankLines
      }
      blankLines = rows.blankLines
    } catch {
      take(error)
    }
  }

  /// What `DelimitedFile` gives, chunk by chunk.
  init(inChunks bytes: [UInt8], _ dialect: Dialect, _ portions: Portions, _ workers: Workers) {
    self.init()
    do throws(SourceTrouble) {
      let file = try DelimitedFile(
        MemoryFile(bytes), of: "a.csv", dialect, workers, portions: portions)
      header = file.columns.map { Array($0.utf8) }
      let parts = workers.map(file.chunks.count) { index in
        var part = ReadText()
        do throws(SourceTrouble) {
          let tally = try file.forEachBatch(inChunk: index) { part.take($0, $1) }
          part.blankLines = tally.blankLines
          let seen = tally.rows + tally.rejected + tally.blankLines
          if part.trouble == nil, seen != file.chunks[index].rowsAtMost {
            part.fail("chunk \(index) has \(seen) rows, not \(file.chunks[index].rowsAtMost)")
          }
        } catch {
          part.take(error)
        }
        return part
      }
      for part in parts {
        rows += part.rows
        rejected += part.rejected
        blankLines += part.blankLines
        trouble = part.trouble
        if trouble != nil { break }
      }
    } catch {
      take(error)
    }
  }
}
