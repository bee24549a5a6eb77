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

// Beginning and end. With `streamed`, rows must come in order, are not kept, and no table can be made.
lxw_workbook *xlsx_open(const char *path, const char *folder, int streamed);
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

lxw_worksheet *xlsx_sheet(lxw_workbook *book, const char *name);
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
int xlsx_link(lxw_worksheet *sheet, uint32_t row, uint16_t column, const char *url,
              const char *text, lxw_format *);

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
