/// Which text of a string counts: the runs in `t`, joined, without the phonetic hints in `rPh`.
struct RichText {
  private var isInText = false
  private var isInHint = false

  var isWanted: Bool { isInText && !isInHint }

  mutating func start(_ name: XMLName) {
    switch name {
    case "t": isInText = true
    case "rPh": isInHint = true
    default: break
    }
  }

  mutating func end(_ name: XMLName) {
    switch name {
    case "t": isInText = false
    case "rPh": isInHint = false
    default: break
    }
  }
}
