/// Names that belong to nobody: places that stand on no map, firms and people made of syllables.
enum InventedNames {
  static let counties = ["雲霄縣", "星河市", "霧谷縣", "琉璃市", "晨曦縣", "碧落縣", "鯨歌市", "松濤縣"]

  /// The county of a place, as the table of counties numbers it.
  static func countyCode(_ place: Int) -> String { "X\(place % counties.count)" }

  private static let first = [
    "霧谷", "星嵐", "鯨歌", "松濤", "琉光", "晨露", "碧梧", "雲棲", "月汐", "楓影", "竹語", "雪漪", "石韻", "海螢", "雁行", "鹿鳴",
    "荻風", "曦禾", "瀾石", "螢火", "苔青", "鷺渡", "橡林", "貝丘", "泉聲", "虹橋", "椰影", "梅徑", "葦岸", "榕蔭",
  ]
  private static let second = [
    "拾光", "百川", "千帆", "萬籟", "九霄", "七曜", "三昧", "六合", "八荒", "四野", "五蘊", "十方", "一葦", "半畝", "雙溪", "孤舟",
    "寸草", "尺璧", "斗室", "壺天", "滄浪", "方圓", "須彌", "芥子", "浮槎", "飛鴻", "流螢", "停雲", "聽雨", "望舒",
  ]
  private static let surnames = ["甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸"]
  private static let given = [
    "禾", "曦", "嵐", "汐", "楓", "棠", "漪", "筠", "荻", "螢", "葦", "榕", "瀾", "珂", "黎", "岫", "笙", "霽", "槿",
    "沅",
  ]
  private static let streets = ["聽雨路", "停雲街", "望舒路", "飛鴻街", "浮槎路", "流螢街", "半畝路", "百川街"]

  /// Different for each place up to 27,000; then a number follows.
  static func firm(_ place: Int, trade: String) -> String {
    let pairs = first.count * second.count
    let third = place / pairs
    let extra = third == 0 ? "" : second[third % second.count]
    let number = third < second.count ? "" : "第\(third / second.count)"
    return first[place % first.count] + second[place / first.count % second.count] + extra + number
      + trade + "有限公司"
  }

  static func person(_ place: Int) -> String {
    let name = given[place / surnames.count % given.count]
    let other = given[(place / (surnames.count * given.count) + place) % given.count]
    return surnames[place % surnames.count] + name + other
  }

  /// A door of its own for each place.
  static func address(_ place: Int) -> String {
    let county = counties[place % counties.count]
    let street = streets[place / counties.count % streets.count]
    return "\(county)\(street)\(place / (counties.count * streets.count) + 1)號\(place % 9 + 1)樓"
  }

  /// An area code that no place has.
  static func phone(_ place: Int) -> String {
    "00-5\((place / 1000 % 1000).padded(3))-\((place % 1000 + 1000).padded(4))"
  }
}
