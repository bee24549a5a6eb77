import Diagnostics
import Values

extension CellTrouble {
  /// What is wrong, for a person who has the cell before them.
  var wording: Wording {
    switch self {
    case .blank: Wording(en: "blank", zh: "空白")
    case .notANumber: Wording(en: "not a number", zh: "不是數字")
    case .notAPercent:
      Wording(
        en:
          "not a percentage: no sign, and the mapping does not say what numbers mean (`in \"%\"`)",
        zh: "不是百分比：沒有百分號，對應檔也未說明數字的意義（`in \"%\"`）")
    case .outOfRange: Wording(en: "out of range", zh: "超出範圍")
    case .negative: Wording(en: "below zero, which the field does not take", zh: "小於零，此欄位不適用")
    case .unknownUnit(let unit):
      Wording(en: "unknown unit {0}", zh: "不明的單位 {0}").filled(with: ["\(unit)"])
    case .unitsDiffer(let found):
      Wording(en: "counted in {0}, but the mapping says another unit", zh: "以 {0} 計，與對應檔的單位不同")
        .filled(with: ["\(found)"])
    case .wrongCurrency(let found):
      Wording(en: "the amount is in {0}, which the field does not take", zh: "金額幣別為 {0}，此欄位不適用")
        .filled(with: ["\(found)"])
    case .twoAmounts: Wording(en: "two amounts that differ", zh: "兩個金額不一致")
    case .notADate: Wording(en: "not a date", zh: "不是日期")
    case .noSuchDay(let year, let month, let day):
      Wording(en: "there is no day {0}", zh: "沒有 {0} 這一天").filled(with: ["\(year)-\(month)-\(day)"])
    case .noSuchTime: Wording(en: "there is no such time of day", zh: "沒有這個時刻")
    case .dayMissing: Wording(en: "a month or a year, without a day", zh: "只有年月，沒有日")
    case .weekdayDiffers: Wording(en: "the weekday is not that of the date", zh: "星期與日期不符")
    case .ambiguousCalendar:
      Wording(
        en: "fits the calendar of the Republic and the Western one; the mapping must say which "
          + "(`dates roc`, `dates western`)",
        zh: "民國與西元皆通，須在對應檔說明（`dates roc` 或 `dates western`）")
    case .ambiguousOrder:
      Wording(en: "which number is the day and which the month is not clear", zh: "無法分辨何者為日、何者為月")
    case .ambiguousTime: Wording(en: "noon or midnight is not clear", zh: "無法分辨中午或午夜")
    case .noTruth: Wording(en: "neither yes nor no", zh: "既非是，也非否")
    case .notADuration: Wording(en: "not a length of time", zh: "不是期間")
    case .wrongLength(let span):
      Wording(en: "{0}: another kind of length than the field takes", zh: "{0}：與此欄位的期間種類不同")
        .filled(with: ["\(span)"])
    }
  }
}
