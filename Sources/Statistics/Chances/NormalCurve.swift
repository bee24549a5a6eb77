/// The bell curve, with nothing but the four operations and the root: the libraries of mathematics
/// of two machines may differ in the last digits.
enum NormalCurve {
  /// The share that lies above so many standard deviations, from 0 upwards.
  static func tail(above z: Double) -> Double {
    guard z < 38 else { return 0 }
    let height = exponential(ofMinus: z * z / 2) / (2 * pi).squareRoot()
    if z < 3 {
      // ½ - φ(z) · (z + z³/3 + z⁵/(3·5) + …)
      var term = z
      var sum = 0.0
      var divisor = 1.0
      while term > 1e-18 {
        sum += term
        divisor += 2
        term *= z * z / divisor
      }
      return 0.5 - height * sum
    }
    // φ(z) / (z + 1/(z + 2/(z + 3/(z + …)))), from the inside outwards.
    var fraction = z
    for step in stride(from: 200.0, to: 0, by: -1) { fraction = z + step / fraction }
    return height / fraction
  }

  /// e to the power of -x, for x from 0 to 722: the series for a small part, squared again.
  private static func exponential(ofMinus x: Double) -> Double {
    var part = x
    var halvings = 0
    while part > 0.5 {
      part /= 2
      halvings += 1
    }
    var term = 1.0
    var sum = 0.0
    var step = 0.0
    while term.magnitude > 1e-19 {
      sum += term
      step += 1
      term *= -part / step
    }
    for _ in 0..<halvings { sum *= sum }
    return sum
  }

  private static let pi = 3.141592653589793
}
