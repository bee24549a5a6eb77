/// A value that is kept apart from what holds it, which so stays small and quick to copy.
///
/// It is a value all the same: of two that hold it, the one that changes it has a copy of its own.
package struct Apart<Value: Sendable>: Sendable {
  private var storage: [Value]

  package init(_ value: Value) { storage = [value] }

  package var value: Value { storage[0] }

  package mutating func change(_ change: (inout Value) -> Void) { change(&storage[0]) }
}
