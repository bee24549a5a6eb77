// What XLSXWriting asks of libxlsxwriter, with plain arguments in place of its many structures.
#ifndef PROBITY_XLSXWRITING_H
#define PROBITY_XLSXWRITING_H

#include <stddef.h>
#include <stdint.h>
#include <time.h>

typedef struct lxw_workbook lxw_workbook;
typedef struct lxw_worksheet lxw_worksheet;
typedef struct lxw_format lxw_format;
typedef struct lxw_chart lxw_chart;

typedef struct {
  double size;
  uint32_t colour;  // 0xRRGGBB
  uint32_t fill;    // 0xRRGGBB; none when has_fill is 0
  uint8_t has_fill, bold, italic, underline, wrap, centred, top, bordered, ruled, unlocked;
} xlsx_look;

typedef struct {
  uint32_t first_row, last_row;
  uint16_t first_column, last_column;
} xlsx_area;

// Beginning and end. What does not fit into memory is put aside in the folder.
lxw_workbook *xlsx_open(const char *path, const char *folder);
int xlsx_close(lxw_workbook *book);
const char *xlsx_error(int code);
// Whether the trouble is one of the disk, which the system has a number for.
int xlsx_is_of_system(int code);
void xlsx_describe(lxw_workbook *book, const char *title, const char *subject, const char *author,
                   const char *comments, time_t created);
int xlsx_define(lxw_workbook *book, const char *name, const char *formula);

lxw_format *xlsx_format(lxw_workbook *book, const char *font, const char *number, xlsx_look look);
// What a conditional format lays over the format of the cell.
lxw_format *xlsx_overlay(lxw_workbook *book, uint32_t colour, uint32_t fill, int bold);

// The rows of a streamed sheet must come in order and are not kept; no chart finds its numbers there.
lxw_worksheet *xlsx_sheet(lxw_workbook *book, const char *name, int streamed);
void xlsx_column(lxw_worksheet *sheet, uint16_t column, double width, int is_hidden);
void xlsx_row(lxw_worksheet *sheet, uint32_t row, double height, uint8_t level);
void xlsx_freeze(lxw_worksheet *sheet, uint32_t rows, uint16_t columns);
void xlsx_tab(lxw_worksheet *sheet, uint32_t colour);
void xlsx_page(lxw_worksheet *sheet, int is_landscape, int is_single, const char *header,
               const char *footer);
void xlsx_repeat_first_row(lxw_worksheet *sheet);
void xlsx_print_area(lxw_worksheet *sheet, xlsx_area area);
void xlsx_hide_gridlines(lxw_worksheet *sheet);
void xlsx_protect(lxw_worksheet *sheet);
// Numbers that are text on purpose get no green corner.
void xlsx_leave_numbers_as_text(lxw_worksheet *sheet, const char *range);

int xlsx_text(lxw_worksheet *sheet, uint32_t row, uint16_t column, const char *text, lxw_format *);
int xlsx_number(lxw_worksheet *sheet, uint32_t row, uint16_t column, double number, lxw_format *);
int xlsx_blank(lxw_worksheet *sheet, uint32_t row, uint16_t column, lxw_format *);
// Makes a cell lead somewhere; what stands in it is written after this.
int xlsx_link(lxw_worksheet *sheet, uint32_t row, uint16_t column, const char *url, lxw_format *);

// The rows of a streamed sheet, in their order, each with its cells in theirs. A height of 0 is that
// of every row. At the end, the number of the first trouble of the system, or 0.
typedef struct xlsx_rows xlsx_rows;
xlsx_rows *xlsx_rows_begin(lxw_worksheet *sheet);
void xlsx_row_begin(xlsx_rows *rows, uint32_t row, double height, uint8_t level);
void xlsx_row_text(xlsx_rows *rows, uint16_t column, const char *text, size_t size, lxw_format *);
void xlsx_row_number(xlsx_rows *rows, uint16_t column, double number, lxw_format *);
void xlsx_row_blank(xlsx_rows *rows, uint16_t column, lxw_format *);
// Makes a cell, which is written besides, lead somewhere.
void xlsx_row_link(xlsx_rows *rows, uint32_t row, uint16_t column, const char *url, lxw_format *);
void xlsx_row_end(xlsx_rows *rows);
int xlsx_rows_end(xlsx_rows *rows, xlsx_area area);

int xlsx_table(lxw_worksheet *sheet, xlsx_area area, const char *name,
               const char *const *headings, lxw_format *heading);
void xlsx_filter(lxw_worksheet *sheet, xlsx_area area);
int xlsx_word_choice(lxw_worksheet *sheet, xlsx_area area, const char *const *words,
                     const char *title, const char *advice);
int xlsx_day_choice(lxw_worksheet *sheet, xlsx_area area, const char *title, const char *advice);
int xlsx_emphasise_word(lxw_worksheet *sheet, xlsx_area area, const char *formula, lxw_format *);
int xlsx_bars(lxw_worksheet *sheet, xlsx_area area, uint32_t colour);
int xlsx_picture(lxw_worksheet *sheet, uint32_t row, uint16_t column, const uint8_t *bytes,
                 size_t size, double scale, const char *description);

lxw_chart *xlsx_chart(lxw_workbook *book, int is_bars, const char *title, const char *font);
void xlsx_series(lxw_chart *chart, const char *sheet, xlsx_area categories, xlsx_area values,
                 uint32_t name_row, uint16_t name_column, uint32_t colour);
int xlsx_insert_chart(lxw_worksheet *sheet, uint32_t row, uint16_t column, lxw_chart *chart,
                      double width, double height, const char *description);

#endif
