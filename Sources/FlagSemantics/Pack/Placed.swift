package import Diagnostics

/// A value that a person wrote, and where.
package struct Placed<Value: Sendable & Equatable>: Sendable, Equatable {
  package let value: Value
  package let place: Place

  package init(_ value: Value, at place: Place) {
    self.value = value
    self.place = place
  }
}
