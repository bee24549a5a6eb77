import Diagnostics

/// Statistics, which need a word of explanation in a report.
extension Builtin {
  var statisticReading: BuiltinReading {
    switch self {
    case .stdev:
      .init(
        Wording(en: "standard deviation", zh: "標準差"),
        meaning: Wording(en: "how far the values lie from their mean", zh: "各值偏離平均數之程度"))
    case .cv:
      .init(
        Wording(en: "coefficient of variation", zh: "變異係數"),
        meaning: Wording(
          en: "the standard deviation as a share of the mean: the smaller, the closer together the "
            + "values are",
          zh: "標準差占平均數之比率；愈小表示各值愈接近"))
    case .skewness:
      .init(
        Wording(en: "skewness", zh: "偏態係數"),
        meaning: Wording(
          en: "which side the values lean to: above 0 when a few are far above the rest",
          zh: "分布偏向何側；大於 0 表示少數值遠高於其餘"))
    case .kurtosis:
      .init(
        Wording(en: "kurtosis", zh: "峰態係數"),
        meaning: Wording(
          en: "how closely the values crowd around their middle: above 0 when more than in a bell "
            + "curve",
          zh: "各值向中間集中之程度；大於 0 表示較常態分布更為集中"))
    case .spread:
      .init(
        Wording(en: "spread", zh: "全距比"),
        meaning: Wording(
          en: "the gap between the highest and the lowest value as a share of the lowest",
          zh: "最高值與最低值之差占最低值之比率"))
    case .relativeDistance:
      .init(
        Wording(en: "relative distance", zh: "相對距離"),
        meaning: Wording(
          en: "the gap between the lowest and the second lowest value, measured in standard "
            + "deviations of all but the lowest",
          zh: "最低值與次低值之差，除以最低值以外各值之標準差"))
    case .percentile:
      .init(
        Wording(en: "percentile", zh: "百分位數"),
        Wording(en: "percentile of {0} at {1}", zh: "{0}於{1}之百分位數"),
        meaning: Wording(
          en: "the value that stands at the given share when all are put in order of size",
          zh: "各值依大小排列後，居於給定比率位置之值"))
    case .turnTaking:
      .init(
        Wording(en: "turn-taking share", zh: "輪流比率"),
        Wording(
          en: "turn-taking share of {0} in order of {1}", zh: "{0}依{1}排序之輪流比率"),
        meaning: Wording(
          en: "the share of turns that went to the one who had waited longest, first wins left out",
          zh: "各次之中由等待最久者取得之比率，首次取得者不計"))
    case .concentration:
      .init(
        Wording(en: "concentration index", zh: "集中度指標"),
        meaning: Wording(
          en:
            "the sum of the squared shares (HHI): 100% when one has everything, 10% when ten have "
            + "the same",
          zh: "各占比平方之和（HHI）：一家獨占為 100%，十家均分為 10%"))
    case .unevenSteps:
      .init(
        Wording(en: "unevenness of steps", zh: "級距不均度"),
        Wording(en: "unevenness of the steps between {0}", zh: "{0}之級距不均度"),
        meaning: Wording(
          en: "the widest step between neighbours in order of size less the narrowest, as a share "
            + "of the mean step: 0% when all steps are equal",
          zh: "各值依大小排列後，最大級距與最小級距之差占平均級距之比率；等差為 0%"))
    case .unevenRatios:
      .init(
        Wording(en: "unevenness of ratios", zh: "級比不均度"),
        Wording(en: "unevenness of the ratios between {0}", zh: "{0}之級比不均度"),
        meaning: Wording(
          en:
            "by what share each value rises over the next smaller one: the greatest rise less the "
            + "least, over the mean rise; 0% when each value is the same multiple of the one before",
          zh: "各值依大小排列後，相鄰二值之增幅，其最大與最小之差占平均增幅之比率；等比為 0%"))
    default:
      .init(
        Wording(en: "gap from Benford's law", zh: "班佛定律偏差"),
        Wording(en: "gap of {0} from Benford's law", zh: "{0}之班佛定律偏差"),
        meaning: Wording(
          en: "how far the first digits depart from what amounts grown naturally show",
          zh: "首位數字分布偏離自然形成金額之程度"))
    }
  }
}
