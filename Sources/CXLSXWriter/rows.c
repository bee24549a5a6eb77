// Rows of a streamed sheet, written straight to the file in which the library keeps them.
//
// The library makes each cell a structure of its own, escapes it into fresh memory and prints it;
// that takes most of the time of a large workbook. Here a row is put together in one buffer.
#include <ctype.h>
#include <errno.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <xlsxwriter.h>
#include <xlsxwriter/format.h>

#include "xlsxwriting.h"

enum { PIECE = 1 << 16, MOST_COLUMNS = 1024 };

struct xlsx_rows {
  lxw_worksheet *sheet;
  char *bytes;
  size_t used, room;
  // The number of the row as text, for the names of its cells.
  char number[12];
  size_t digits;
  uint8_t deepest;
  int trouble;
  char letters[MOST_COLUMNS][4];
};

static int has_room(xlsx_rows *rows, size_t size) {
  if (rows->trouble) return 0;
  if (rows->used + size <= rows->room) return 1;
  size_t room = (rows->used + size) * 2;
  char *bytes = realloc(rows->bytes, room);
  if (!bytes) {
    rows->trouble = ENOMEM;
    return 0;
  }
  rows->bytes = bytes;
  rows->room = room;
  return 1;
}

static void add(xlsx_rows *rows, const char *text, size_t size) {
  memcpy(rows->bytes + rows->used, text, size);
  rows->used += size;
}

static void add_text(xlsx_rows *rows, const char *text) { add(rows, text, strlen(text)); }

static void add_whole(xlsx_rows *rows, uint64_t number) {
  char digits[20];
  size_t place = sizeof digits;
  do digits[--place] = (char)('0' + number % 10);
  while (number /= 10);
  add(rows, digits + place, sizeof digits - place);
}

static void add_number(xlsx_rows *rows, double number) {
  if (number >= 0 && number < 1e15 && number == floor(number) && !signbit(number)) {
    return add_whole(rows, (uint64_t)number);
  }
  // As many digits as the library gives.
  char text[40];
  add(rows, text, (size_t)snprintf(text, sizeof text, "%.16G", number));
}

static void write_out(xlsx_rows *rows) {
  if (rows->trouble || rows->used == 0) return;
  errno = 0;
  if (fwrite(rows->bytes, 1, rows->used, rows->sheet->file) != rows->used) {
    rows->trouble = errno ? errno : EIO;
  }
  rows->used = 0;
}

xlsx_rows *xlsx_rows_begin(lxw_worksheet *sheet) {
  xlsx_rows *rows = calloc(1, sizeof *rows);
  if (!rows) return NULL;
  rows->sheet = sheet;
  for (int column = 0; column < MOST_COLUMNS; column++) {
    char text[4];
    int place = 3;
    text[place] = 0;
    for (int rest = column; rest >= 0; rest = rest / 26 - 1) text[--place] = (char)('A' + rest % 26);
    memcpy(rows->letters[column], text + place, (size_t)(4 - place));
  }
  return rows;
}

void xlsx_row_begin(xlsx_rows *rows, uint32_t row, double height, uint8_t level) {
  if (!has_room(rows, 160)) return;
  rows->digits = (size_t)snprintf(rows->number, sizeof rows->number, "%u", row + 1);
  add_text(rows, "<row r=\"");
  add(rows, rows->number, rows->digits);
  if (height > 0) {
    add_text(rows, "\" ht=\"");
    add_number(rows, height);
    add_text(rows, "\" customHeight=\"1");
  }
  if (level > 0) {
    add_text(rows, "\" outlineLevel=\"");
    add_whole(rows, level);
    if (level > rows->deepest) rows->deepest = level;
  }
  add_text(rows, "\">");
}

void xlsx_row_end(xlsx_rows *rows) {
  if (!has_room(rows, 8)) return;
  add_text(rows, "</row>");
  if (rows->used > PIECE) write_out(rows);
}

// `<c r="A1" s="2"`
static int begin_cell(xlsx_rows *rows, uint16_t column, lxw_format *format, size_t size) {
  if (column >= MOST_COLUMNS || !has_room(rows, size + 128)) return 0;
  add_text(rows, "<c r=\"");
  add_text(rows, rows->letters[column]);
  add(rows, rows->number, rows->digits);
  int32_t style = format ? lxw_format_get_xf_index(format) : 0;
  if (style > 0) {
    add_text(rows, "\" s=\"");
    add_whole(rows, (uint64_t)style);
  }
  add(rows, "\"", 1);
  return 1;
}

void xlsx_row_blank(xlsx_rows *rows, uint16_t column, lxw_format *format) {
  if (begin_cell(rows, column, format, 0)) add_text(rows, "/>");
}

void xlsx_row_number(xlsx_rows *rows, uint16_t column, double number, lxw_format *format) {
  if (!begin_cell(rows, column, format, 0)) return;
  add_text(rows, "><v>");
  add_number(rows, number);
  add_text(rows, "</v></c>");
}

void xlsx_row_text(xlsx_rows *rows, uint16_t column, const char *text, size_t size,
                   lxw_format *format) {
  // An ampersand takes five signs.
  if (size == 0 || !begin_cell(rows, column, format, 5 * size)) return;
  int is_padded = isspace((unsigned char)text[0]) || isspace((unsigned char)text[size - 1]);
  add_text(rows, is_padded ? " t=\"inlineStr\"><is><t xml:space=\"preserve\">"
                           : " t=\"inlineStr\"><is><t>");
  size_t start = 0;
  for (size_t place = 0; place < size; place++) {
    const char *sign = text[place] == '&' ? "&amp;" : text[place] == '<' ? "&lt;"
                       : text[place] == '>' ? "&gt;" : NULL;
    if (!sign) continue;
    add(rows, text + start, place - start);
    add_text(rows, sign);
    start = place + 1;
  }
  add(rows, text + start, size - start);
  add_text(rows, "</t></is></c>");
}

void xlsx_row_link(xlsx_rows *rows, uint32_t row, uint16_t column, const char *url,
                   lxw_format *format) {
  // The library keeps the link; that it writes a blank cell in memory, which is never looked at,
  // costs nothing: no sheet has more than 65,530 of them.
  uint8_t streamed = rows->sheet->optimize;
  rows->sheet->optimize = LXW_FALSE;
  worksheet_write_url_opt(rows->sheet, row, column, url, format, "", NULL);
  rows->sheet->optimize = streamed;
}

int xlsx_rows_end(xlsx_rows *rows, xlsx_area area) {
  write_out(rows);
  lxw_worksheet *sheet = rows->sheet;
  if (!rows->trouble && fflush(sheet->file) != 0) rows->trouble = errno;
  sheet->dim_rowmin = area.first_row;
  sheet->dim_rowmax = area.last_row;
  sheet->dim_colmin = area.first_column;
  sheet->dim_colmax = area.last_column;
  if (rows->deepest > sheet->outline_row_level) sheet->outline_row_level = rows->deepest;
  int trouble = rows->trouble;
  free(rows->bytes);
  free(rows);
  return trouble;
}
