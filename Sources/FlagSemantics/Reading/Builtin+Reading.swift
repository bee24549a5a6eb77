import Diagnostics

/// What a built-in function is called, how it stands in a sentence, and what it means.
struct BuiltinReading: Sendable {
  let name: Wording
  /// With the arguments as `{0}`, `{1}` and the order behind them; the article comes before.
  let phrase: Wording
  /// Between dates, where "lowest" is "earliest".
  let inTime: Wording
  /// Said under the terms of a rule that uses it; nil where the name says enough.
  let meaning: Wording?
  /// Whether the name of one argument follows the name of the function: "the mean of …".
  let isPlain: Bool

  init(_ name: Wording, _ phrase: Wording? = nil, inTime: Wording? = nil, meaning: Wording? = nil) {
    self.name = name
    let standard = Wording(en: "\(name.english) of {0}", zh: "{0}之\(name.chinese)")
    self.phrase = phrase ?? standard
    self.inTime = inTime ?? self.phrase
    self.meaning = meaning
    isPlain = phrase == nil && inTime == nil
  }
}

extension Builtin {
  /// The one table of how functions are read.
  var reading: BuiltinReading {
    switch self {
    case .count: .init(Wording(en: "number", zh: "筆數"))
    case .sum: .init(Wording(en: "sum", zh: "合計"))
    case .mean: .init(Wording(en: "mean", zh: "平均數"))
    case .median: .init(Wording(en: "median", zh: "中位數"))
    case .min:
      .init(
        Wording(en: "lowest", zh: "最低者"), Wording(en: "lowest of {0}", zh: "{0}中最低者"),
        inTime: Wording(en: "earliest of {0}", zh: "{0}中最早者"))
    case .max:
      .init(
        Wording(en: "highest", zh: "最高者"), Wording(en: "highest of {0}", zh: "{0}中最高者"),
        inTime: Wording(en: "latest of {0}", zh: "{0}中最晚者"))
    case .first:
      .init(
        Wording(en: "first", zh: "第一筆"),
        Wording(en: "first of {0} in order of {1}", zh: "{0}依{1}排序之第一筆"),
        inTime: Wording(en: "earliest of {0}", zh: "{0}中最早者"))
    case .last:
      .init(
        Wording(en: "last", zh: "最後一筆"),
        Wording(en: "last of {0} in order of {1}", zh: "{0}依{1}排序之最後一筆"),
        inTime: Wording(en: "latest of {0}", zh: "{0}中最晚者"))
    case .distinct:
      .init(
        Wording(en: "different values", zh: "不重複之值"),
        Wording(en: "different {0}", zh: "不重複之{0}"))
    case .common:
      .init(
        Wording(en: "common records", zh: "共有之紀錄"),
        Wording(en: "{2} found both among {0} and among {1}", zh: "{0}及{1}二者共有之{2}"))
    case .similarity:
      .init(
        Wording(en: "similarity", zh: "相似度"),
        Wording(en: "similarity of {0} and {1}", zh: "{0}與{1}之相似度"),
        meaning: Wording(
          en: "how alike two texts are: 100% when they are the same",
          zh: "兩段文字相似之程度，完全相同為 100%"))
    case .history:
      .init(
        Wording(en: "at any time", zh: "不限時點"),
        Wording(en: "{0} of any date", zh: "不限時點之{0}"))
    case .howMany:
      .init(
        Wording(en: "number of conditions that hold", zh: "成立之條件數"),
        Wording(en: "number that hold of these conditions [{0}]", zh: "下列條件〔{0}〕中成立之項數"))
    case .number:
      .init(Wording(en: "number", zh: "數值"), Wording(en: "plain number of {0}", zh: "{0}之數值"))
    case .inForce:
      .init(
        Wording(en: "value in force", zh: "施行之值"),
        Wording(en: "value of {0} in force on {1}", zh: "{1}施行之{0}"))
    case .remainder:
      .init(
        Wording(en: "remainder", zh: "餘數"),
        Wording(en: "remainder of {0} divided by {1}", zh: "{0}除以{1}之餘數"))
    case .magnitude:
      .init(
        Wording(en: "power of ten", zh: "數量級"),
        Wording(en: "greatest power of ten within {0}", zh: "{0}之數量級"),
        meaning: Wording(
          en: "1,000,000 for 2,350,000: what the first digit of a number counts",
          zh: "不大於該值之最大的十的次方，如 2,350,000 之數量級為 1,000,000"))
    case .year, .month, .hour, .workingDays, .dayOfMonth, .isWorkingDay: calendarReading
    case .fisher, .binomialTail, .chanceTail, .wilsonLow, .mannWhitney, .rotationP: chanceReading
    default: statisticReading
    }
  }

  private var calendarReading: BuiltinReading {
    switch self {
    case .year: .init(Wording(en: "year", zh: "年份"))
    case .month: .init(Wording(en: "month", zh: "月份"))
    case .hour: .init(Wording(en: "hour of the day", zh: "時（24 小時制）"))
    case .dayOfMonth: .init(Wording(en: "day of the month", zh: "日（當月第幾日）"))
    case .isWorkingDay:
      .init(
        Wording(en: "working day", zh: "上班日"),
        Wording(en: "{0} is a working day", zh: "{0}為上班日"))
    default:
      .init(
        Wording(en: "number of working days", zh: "工作日數"),
        Wording(en: "number of working days from {0} to {1}", zh: "自{0}至{1}之工作日數"))
    }
  }
}
