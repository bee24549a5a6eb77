internal import Glibc

/// Why a file could not be read, listed or written.
///
/// It says what was tried, where, and what to do next, so that every verb shows the same words.
package struct FileTrouble: Error, Sendable, Equatable {
  package let action: Action
  /// The path as the user gave it; `-` is standard input.
  package let path: String
  package let reason: Reason

  package enum Action: Sendable, Equatable { case read, list, write }

  package enum Reason: Sendable, Equatable {
    case missing
    case isFolder
    case isNoFolder
    case notAllowed
    /// A link that leads to itself, or over more links than the system follows.
    case linkLoop
    case nameTooLong
    /// The disk or the network gave no answer, or a wrong one.
    case deviceFault
    /// More bytes than Probity reads from one file.
    case tooLarge(limit: Int)
    case diskFull
    /// The program at the other end of a pipe has ended.
    case readerGone
    /// A name in a folder that is not UTF-8; shown with U+FFFD in place of the odd bytes.
    case unreadableName(String)
    /// Any other refusal of the system, by its number.
    case system(Int32)
  }

  package init(_ action: Action, _ path: String, _ reason: Reason) {
    self.action = action
    self.path = path
    self.reason = reason
  }

  package init(_ action: Action, _ path: String, errno code: Int32) {
    self.init(action, path, Reason(code))
  }

  /// The same trouble under the name that the user gave the file.
  package func named(_ path: String) -> FileTrouble { FileTrouble(action, path, reason) }
}

extension FileTrouble.Reason {
  init(_ code: Int32) {
    self =
      switch code {
      case ENOENT: .missing
      case EISDIR: .isFolder
      case ENOTDIR: .isNoFolder
      case EACCES, EPERM, EROFS: .notAllowed
      case ELOOP: .linkLoop
      case ENAMETOOLONG: .nameTooLong
      case EIO: .deviceFault
      case ENOSPC, EDQUOT, EFBIG: .diskFull
      case EPIPE: .readerGone
      default: .system(code)
      }
  }
}
