import Diagnostics

/// What is told of chance: each is a probability, or made to allow for it.
extension Builtin {
  var chanceReading: BuiltinReading {
    switch self {
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
          en: "how probable it is by chance that the two meet so often",
          zh: "二者純屬偶然而如此頻繁相遇之機率"))
    case .mannWhitney:
      .init(
        Wording(en: "Mann-Whitney test", zh: "曼惠特尼檢定機率值"),
        Wording(
          en: "p value of the Mann-Whitney test between {0} and {1}",
          zh: "{0}與{1}之曼惠特尼檢定機率值"),
        meaning: Wording(
          en: "how probable it is by chance that one set lies so far above or below the other",
          zh: "兩組數值純屬偶然而高低如此懸殊之機率"))
    case .binomialTail:
      .init(
        Wording(en: "binomial tail", zh: "二項分布尾端機率"),
        Wording(
          en: "chance of {0} or more out of {1} at {2} each",
          zh: "{1}次中出現{0}次以上之機率（每次{2}）"),
        meaning: Wording(
          en: "how probable so many hits are by chance", zh: "純屬偶然而達如此次數之機率"))
    case .chanceTail:
      .init(
        Wording(en: "tail of unequal chances", zh: "不等機率之尾端機率"),
        Wording(
          en: "chance of {0} or more where the single chances are {1}",
          zh: "各次機率為{1}時，出現{0}次以上之機率"),
        meaning: Wording(
          en: "how probable so many hits are by chance, each with a chance of its own",
          zh: "各次機率不同，純屬偶然而達如此次數之機率"))
    default:
      .init(
        Wording(en: "Wilson lower bound", zh: "威爾遜下限"),
        Wording(en: "Wilson lower bound of {0} out of {1}", zh: "{1}次中{0}次之威爾遜下限"),
        meaning: Wording(
          en: "the least share that so few cases still speak for, with 95% confidence",
          zh: "以 95% 信賴水準估計，實際比率之下限；案件愈少，下限愈低"))
    }
  }
}
