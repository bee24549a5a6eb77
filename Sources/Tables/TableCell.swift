/// One cell of a table, by the names of the table and the field.
package struct TableCell: Sendable {
  package let table: String
  package let row: Int
  package let field: String

  package init(table: String, row: Int, field: String) {
    self.table = table
    self.row = row
    self.field = field
  }
}
