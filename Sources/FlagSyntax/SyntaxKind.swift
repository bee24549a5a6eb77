/// What a node of the syntax tree is.
package enum SyntaxKind: UInt8, Sendable {
  /// The whole region: declarations and the `end` token.
  case file
  /// Tokens that the parser could not place; a diagnostic has said so.
  case skipped

  // Declarations of `.flag`.
  case rule, param, list, define, set, except, test

  // Clauses of a rule.
  case law, cite, severity, severityCase, asOf
  case eachRecord, eachPair, eachGroup, groupKey, window
  /// `similar name`, of what two records share.
  case similarPath
  case letClause, whereClause, flagClause, showClause, sayClause
  case texts, text

  // Parts of declarations.
  case parameterKey, valueType, dated, along, codeItems
  case given, expect, subject, causes

  // Conditions.
  case conjunction, disjunction, negation, any, binding
  /// `a < b`, or `a <= b < c`.
  case order
  /// `a is b`, `a is not b`.
  case equality
  case missingTest, noneTest, membership, valueList
  /// `a before b`, `a not after b`.
  case succession
  case nearness, resemblance
  /// `(path where condition)`.
  case filter

  // Values.
  case sum, product, minus, parenthesized, ifMissing
  /// `bid.amount in TWD`, `bid.amount in TWD on bid.submitted_on`.
  case conversion
  case call, argument, sequenceKey
  /// `tender.bids`, `its amount`, `all bids.amount`.
  case path
  /// `150萬 TWD`, `25%`, `10 minutes`.
  case quantity
  case number, date, string, truth

  // Models.
  case record, view, link, field, codes, calendar, rates, dataDay
  case keyClause, orderClause, timelineClause, validClause, accessClause, source
  case fieldType, codeList, codeEntry, many, floor, orNone, computed, ends

  // Mappings.
  case blanks, values, valueMap, meaning
  case mappedSource, fromClause, withClause, rowsClause, zoneClause
  case fill, parts, newest, fillTests, cellTest
  case filledField, cellSum, part, cut, cell, constant
  case asModifier, unitModifier, currencyModifier, datesModifier
}
