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
          en: "the share of turns that went to the one who had waited longest",
          zh: "各次之中由等待最久者取得之比率"))
    case .rotationP:
      .init(
        Wording(en: "rotation test", zh: "輪替檢定機率值"),
        Wording(
          en: "p value of the rotation test on {0} in order of {1}",
          zh: "{0}依{1}排序之輪替檢定機率值"),
        meaning: Wording(
          en: "how probable so regular a sequence is by chance",
          zh: "純屬偶然而如此規律之機率"))
    case .fisher:
      .init(
        Wording(en: "Fisher's exact test", zh: "費雪精確檢定機率值"),
        Wording(
          en: "p value of Fisher's exact test on the table {0}, {1}; {2}, {3}",
          zh: "列聯表（{0}、{1}；{2}、{3}）之費雪精確檢定機率值"),
        meaning: Wording(
          en: "how probable so uneven a two-by-two table is by chance",
          zh: "二乘二列聯表純屬偶然而如此懸殊之機率"))
    case .mannWhitney:
      .init(
        Wording(en: "Mann-Whitney test", zh: "曼惠特尼檢定機率值"),
        Wording(
          en: "p value of the Mann-Whitney test between {0} and {1}",
          zh: "{0}與{1}之曼惠特尼檢定機率值"),
        meaning: Wording(
          en: "how probable it is by chance that one set lies so far above the other",
          zh: "兩組數值純屬偶然而高低如此懸殊之機率"))
    case .binomialTail:
      .init(
        Wording(en: "binomial tail", zh: "二項分布尾端機率"),
        Wording(
          en: "chance of {0} or more out of {1} at {2} each",
          zh: "{1}次中出現{0}次以上之機率（每次{2}）"),
        meaning: Wording(
          en: "how probable so many hits are by chance", zh: "純屬偶然而達如此次數之機率"))
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
