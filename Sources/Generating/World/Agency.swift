/// An invented agency with those who handle its procurement.
struct Agency {
  /// From 0.
  let place: Int
  let code: String
  let name: String
  let county: String

  private static let offices = ["工務處", "教育處", "水利處", "衛生局", "農業處", "文化局", "消防局", "環保局"]

  init(_ place: Int) {
    self.place = place
    county = InventedNames.counties[place % InventedNames.counties.count]
    let office = Agency.offices[place / InventedNames.counties.count % Agency.offices.count]
    let unit = place / (InventedNames.counties.count * Agency.offices.count)
    code = "9.\((place / 1000).padded(2)).\((place % 1000).padded(3))"
    name = "\(county)政府\(office)" + (unit == 0 ? "" : "第\(unit)分處")
  }

  /// Those who act in its tenders.
  enum Part: String, CaseIterable {
    case handler = "承辦"
    case supervisor = "監辦"
    case approver = "核定"
    case chief = "主驗"

    var field: String {
      switch self {
      case .handler: "採購承辦"
      case .supervisor: "監辦"
      case .approver: "核定"
      case .chief: "主驗"
      }
    }
  }

  /// The number of the one who holds a part.
  func official(_ part: Part) -> String { "\(code)-\(part.rawValue)" }

  func person(_ part: Part) -> String { "P-\(official(part))" }
}
