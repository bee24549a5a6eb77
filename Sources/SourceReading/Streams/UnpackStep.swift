/// What one call of a library that unpacks has done.
struct UnpackStep {
  let taken: Int
  let given: Int
  let state: State

  enum State {
    case isGoing
    /// A member of the file is complete; another one may follow.
    case hasEnded
    case isDamaged
    /// It needs more memory than is given to one file.
    case isTooWide
  }
}
