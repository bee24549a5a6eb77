#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// What stands between cells: one delimiter, one quote, and line feeds.
struct bytescan_borders {
  uint8_t delimiter;
  uint8_t quote;
  /// False where a quote is a byte like any other.
  bool has_quote;
};

/// What was found in a piece that begins where a row begins.
struct bytescan_cells {
  /// How many cells end in the piece.
  size_t ends;
  /// How many of them end their row.
  size_t rows;
  /// How many line feeds stand inside quotes.
  size_t inner;
  /// A quote does not stand at the border of its cell; only what comes well before was looked at.
  bool is_odd;
  /// What was looked at ends inside quotes.
  bool is_open;
};

/// Writes where the cells of a piece end, and where line feeds stand inside quotes.
///
/// 64 bytes behind the piece are read and mean nothing. There must be room for an entry per byte
/// of the piece and 64 more, in both lists.
struct bytescan_cells bytescan_find_cells(const uint8_t *bytes, size_t count,
                                          struct bytescan_borders borders, uint32_t *ends,
                                          uint32_t *inner);

/// What part of a file holds if it begins outside of quotes [0], and if inside [1].
struct bytescan_survey {
  size_t lines;
  size_t quotes;
  struct bytescan_outlook {
    /// Line feeds that end a row.
    size_t rows;
    /// Where the first of them stands, or -1, and how many lines end up to there.
    ptrdiff_t first_row_end;
    size_t lines_to_first;
    /// Where the first and the last quote stand that are not at the border of a cell, or -1.
    ptrdiff_t first_odd, last_odd;
  } from[2];
  /// For the next piece of the same part.
  ptrdiff_t position;
  uint64_t is_inside, border[2], closed[2], returned[2];
};

/// A survey of nothing yet, for a part that begins behind a line feed.
struct bytescan_survey bytescan_new_survey(void);

/// Takes the next piece of the part into the survey; 64 bytes behind it are read and mean nothing.
void bytescan_look(struct bytescan_survey *survey, const uint8_t *bytes, size_t count,
                   struct bytescan_borders borders);

/// Whether all kernels that this processor has say the same of a piece; only tests ask.
bool bytescan_kernels_agree(const uint8_t *bytes, size_t count, struct bytescan_borders borders);
