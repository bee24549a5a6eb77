/// What a folder and the folders in it hold, and what was not looked at.
package struct FolderSurvey: Sendable {
  /// Regular files, sorted by the bytes of their paths.
  package let files: [String]
  /// Folders that were not entered, because only what stands directly in the folder was wanted.
  package let folders: [String]
  /// Entries that are there but were not listed, sorted in the same way.
  package let passedOver: [PassedOver]
  /// Folders inside that could not be listed, names that can't be written.
  package let troubles: [FileTrouble]

  package struct PassedOver: Sendable, Equatable {
    package let path: String
    package let reason: Reason
  }

  package enum Reason: Sendable {
    /// Its name begins with a dot.
    case isHidden
    /// A pipe, a socket, a device.
    case isSpecial
    /// A link to a file or a folder that is listed under another name.
    case wasListed
  }
}
