package import Diagnostics
import FlagSyntax

extension DiagnosticKind {
  /// Every kind of mistake that Probity knows, in the order of their codes.
  package static let all: [DiagnosticKind] =
    ([
      .invalidUTF8, .controlCharacter, .unclosedText, .fullWidth, .unknownCharacter,
      .malformedNumber, .tooManyMistakes, .unclosedRow, .tooLarge,
      .unknownName, .unknownRecord, .unknownField, .unknownCode, .unknownFunction, .unknownSetting,
      .unknownRule, .nameTwice, .nameHidden, .unknownType,
      .typesDiffer, .moneyWithNumber, .percentWithNumber, .currenciesDiffer, .durationWithPeriod,
      .noSuchArithmetic, .notACondition, .wrongArgument, .argumentCount,
      .mixedParts, .fieldNotFillable, .keyNotFilled, .modifierMisplaced, .unknownValues,
      .unknownUnit, .partsMissing, .meaningTwice, .valuesUnused, .badZone, .sourceUnrecognisable,
      .sourceFillsNothing, .constantMisfit, .wrongEnd,
      .tooLong, .foreignSign, .expected, .misspelledKeyword, .clauseOutOfOrder, .mixedAndOr,
      .bareAny,
      .repeatedClause, .missingClause, .bareFilter, .longChain, .tooDeep, .capitalName,
      .oneWithMany, .notRecords, .itsOutside, .keyOfMany, .noSequence, .orderNeeded, .notALink,
      .neverNone, .stepsUnsaid, .noOrder,
      .dateOrderSign, .notATime, .datedWithoutAsOf, .asOfNotADate, .valuesOutOfOrder, .noSuchDate,
      .keyUnsaid, .valueOfOtherType, .valueNotConstant, .codesNotCovered, .setTwice, .missingReason,
      .endlessException,
      .braceUnclosed, .braceEmpty, .listOutOfPlace, .unknownSeverity, .defineInCircle,
      .languageUnknown,
      .unusedLet, .unusedParameter, .alwaysTrue, .neverTrue, .scopeExcludesFlag,
      .missingProneMessage, .languageMissing, .onlyConfirms, .unguarded, .nestedIts,
      .completenessUnsaid, .noWayBack, .floorNotZero, .completenessNotATruth, .undocumented,
      .untested,
      .caseUnreachable, .validityNotADate, .timelineNotATime, .unknownAccess,
      .testWithoutRule, .unknownTable, .unknownColumn, .wrongCell, .rowWidth, .unknownSubject,
      .keyParts, .subjectTwice, .rowTwice, .unknownCause, .titleTwice, .outcomeAtOdds,
      .keyColumnMissing,
      .noModel, .retiredRule, .fileMissing, .unnamedLaw, .manifestUnknownRecord,
      .manifestUnfitField,
    ] + tomlKinds + manifestKinds).sorted { $0.code < $1.code }
}
