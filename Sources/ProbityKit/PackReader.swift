import Diagnostics
import FlagSemantics
package import Files
import FlagSyntax

/// Finds and reads the files of a pack.
///
/// A folder is a pack when it has a `pack.toml`; a rule file or a folder of them belongs to the pack
/// above it, so that parameters and definitions of its neighbours are known when it alone is checked.
/// Without a `pack.toml` the folder given is the pack, or the files beside the file given.
package struct PackReader {
  private let folder: WorkFolder
  private let modelPath: String?

  package init(in folder: WorkFolder, model: String? = nil) {
    self.folder = folder
    modelPath = model
  }

  package func read(_ paths: [String]) throws(FileTrouble) -> Pack {
    var files: [String] = []
    var asked: Set<String> = []
    var root = paths.first ?? "."
    var isWhole = false
    for path in paths {
      let isFolder = if case .folder? = folder.kind(of: path) { true } else { false }
      let given = isFolder ? try sources(under: path) : [path]
      root = self.root(of: path, isFolder: isFolder)
      isWhole = isWhole || root == path
      // What was asked for keeps the name that the user gave it.
      files += given
      if root != path { files += try neighbours(in: root) }
      asked.formUnion(given)
    }
    return try read(unique(files).sorted(), root: root, asked: isWhole ? nil : asked)
  }

  private func root(of path: String, isFolder: Bool) -> String {
    if isFolder, folder.kind(of: join(path, "pack.toml")) != nil { return path }
    return packRoot(above: path) ?? (isFolder ? path : parent(of: path))
  }

  private func unique(_ files: [String]) -> [String] {
    var seen: Set<String> = []
    // From a folder beside them, `../rules/a.flag` and `a.flag` may be one file.
    return files.filter { seen.insert(folder.absolute($0)).inserted }
  }

  private func read(
    _ files: [String], root: String, asked: Set<String>?
  ) throws(FileTrouble) -> Pack {
    let (manifest, mistakes) = try manifest(root)
    var models: [ParsedFile] = []
    var rules: [ParsedFile] = []
    var mappings: [ParsedFile] = []
    for path in files {
      if path.hasSuffix(".model"), modelPath != nil { continue }
      let file = ParsedFile(SourceFile(name: path, bytes: try folder.read(path)))
      switch file.form {
      case .model: models.append(file)
      case .mapping: mappings.append(file)
      case .flag, .literate: rules.append(file)
      }
    }
    if let modelPath { models = try self.models(at: modelPath) }
    let sources = PackSources(
      models: models, rules: rules, mappings: mappings, manifest: manifest)
    let checked = PackChecker(sources).check()
    return Pack(
      root: root, manifest: manifest, files: models + rules + mappings, checked: checked,
      asked: asked,
      otherDiagnostics: mistakes
        + checked.missingFiles { folder.kind(of: join(root, $0)) != nil })
  }

  private func models(at path: String) throws(FileTrouble) -> [ParsedFile] {
    var paths = [path]
    if case .folder? = folder.kind(of: path) {
      paths = try folder.files(under: path, endingIn: [".model"])
    }
    var models: [ParsedFile] = []
    for path in paths {
      models.append(ParsedFile(SourceFile(name: path, bytes: try folder.read(path))))
    }
    return models
  }

  private func manifest(
    _ root: String
  ) throws(FileTrouble) -> (PackManifest?, [Diagnostic]) {
    let path = join(root, "pack.toml")
    guard folder.kind(of: path) != nil else { return (nil, []) }
    let file = SourceFile(name: path, bytes: try folder.read(path))
    let (manifest, mistakes) = PackManifest.read(file)
    return (manifest, mistakes)
  }

  /// The rest of the pack; a folder without a `pack.toml` may hold anything below it, so only what
  /// stands beside the file, and in a `model` folder beside it, counts.
  private func neighbours(in root: String) throws(FileTrouble) -> [String] {
    if folder.kind(of: join(root, "pack.toml")) != nil { return try sources(under: root) }
    let beside = try sources(under: root, deep: false)
    let model = join(root, PackManifest.defaultModel)
    guard case .folder? = folder.kind(of: model) else { return beside }
    return beside + (try sources(under: model))
  }

  private func sources(under path: String, deep: Bool = true) throws(FileTrouble) -> [String] {
    let files = try folder.files(under: path, endingIn: SourceForm.endings, deep: deep)
    return path == "." ? files.map { String($0.dropFirst(2)) } : files
  }

  // MARK: Where a pack begins

  /// The nearest folder above a file that has a `pack.toml`.
  private func packRoot(above path: String) -> String? {
    var place = parent(of: path)
    for _ in 0..<64 {
      if folder.kind(of: join(place, "pack.toml")) != nil { return place }
      if place == "/" { return nil }
      place = parent(of: place)
    }
    return nil
  }

  private func parent(of path: String) -> String {
    if path == "." { return ".." }
    if path == ".." || path.hasSuffix("/..") { return path + "/.." }
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private func join(_ folder: String, _ name: String) -> String {
    folder == "." ? name : folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }
}
