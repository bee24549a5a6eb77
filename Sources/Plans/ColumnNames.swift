/// The columns in which a prepared table keeps one field.
///
///     opened_at, opened_at__until    the seconds between which a time lies
///     until__none                    whether there is none, where there may be none
///     bond_no__series, bond_no__counter, bond_no__width
///                                    a serial number by its parts
package enum ColumnNames {
  package static func until(_ field: String) -> String { field + "__until" }
  package static func none(_ field: String) -> String { field + "__none" }
  package static func series(_ field: String) -> String { field + "__series" }
  package static func counter(_ field: String) -> String { field + "__counter" }
  package static func width(_ field: String) -> String { field + "__width" }
}
