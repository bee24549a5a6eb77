package import Values

/// What a column holds in place of a value.
package enum Absence { static let doc = 0 }
