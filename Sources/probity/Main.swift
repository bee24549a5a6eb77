internal import CommandLineInterface

@main
enum Main {
  static func main() { Probity.main() }
}
