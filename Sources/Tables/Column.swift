/// One field of all records of a table.
package enum Column: Sendable {}
