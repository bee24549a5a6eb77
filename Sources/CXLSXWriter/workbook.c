#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <xlsxwriter.h>

#include "xlsxwriting.h"

// The library takes texts without `const` and copies each.
static char *text_of(const char *text) { return (char *)text; }

lxw_workbook *xlsx_open(const char *path, const char *folder) {
  lxw_workbook_options options = {
      .constant_memory = LXW_FALSE, .tmpdir = text_of(folder), .use_zip64 = LXW_FALSE};
  lxw_workbook *book = workbook_new_opt(path, &options);
  if (book) workbook_unset_default_url_format(book);
  return book;
}

// The library also writes its troubles to standard error, in English and with the name of a file that
// the user never gave. What it returns is told instead, so meanwhile its stream leads nowhere.
int xlsx_close(lxw_workbook *book) {
  static pthread_mutex_t one_at_a_time = PTHREAD_MUTEX_INITIALIZER;
  pthread_mutex_lock(&one_at_a_time);
  FILE *nowhere = fopen("/dev/null", "we"), *told = stderr;
  if (nowhere) stderr = nowhere;
  int code = workbook_close(book);
  stderr = told;
  if (nowhere) fclose(nowhere);
  pthread_mutex_unlock(&one_at_a_time);
  return code;
}
const char *xlsx_error(int code) { return lxw_strerror(code); }

int xlsx_is_of_system(int code) {
  return code == LXW_ERROR_CREATING_XLSX_FILE || code == LXW_ERROR_CREATING_TMPFILE ||
         code == LXW_ERROR_READING_TMPFILE || code == LXW_ERROR_ZIP_FILE_OPERATION ||
         code == LXW_ERROR_ZIP_FILE_ADD || code == LXW_ERROR_ZIP_CLOSE;
}

void xlsx_describe(lxw_workbook *book, const char *title, const char *subject, const char *author,
                   const char *comments, time_t created) {
  lxw_doc_properties properties = {
      .title = text_of(title), .subject = text_of(subject), .author = text_of(author),
      .comments = text_of(comments), .created = created};
  workbook_set_properties(book, &properties);
}

int xlsx_define(lxw_workbook *book, const char *name, const char *formula) {
  return workbook_define_name(book, name, formula);
}

lxw_format *xlsx_format(lxw_workbook *book, const char *font, const char *number, xlsx_look look) {
  lxw_format *format = workbook_add_format(book);
  format_set_font_name(format, font);
  format_set_font_size(format, look.size);
  format_set_font_color(format, look.colour);
  if (look.has_fill) format_set_bg_color(format, look.fill);
  if (look.bold) format_set_bold(format);
  if (look.italic) format_set_italic(format);
  if (look.underline) format_set_underline(format, LXW_UNDERLINE_SINGLE);
  if (look.wrap) format_set_text_wrap(format);
  if (look.centred) format_set_align(format, LXW_ALIGN_CENTER);
  format_set_align(format, look.top ? LXW_ALIGN_VERTICAL_TOP : LXW_ALIGN_VERTICAL_CENTER);
  if (look.bordered) {
    format_set_border(format, LXW_BORDER_HAIR);
    format_set_border_color(format, 0xBFBFBF);
  }
  if (look.ruled) {
    format_set_bottom(format, LXW_BORDER_HAIR);
    format_set_bottom_color(format, 0xBFBFBF);
  }
  if (look.unlocked) format_set_unlocked(format);
  if (number) format_set_num_format(format, number);
  return format;
}

lxw_format *xlsx_overlay(lxw_workbook *book, uint32_t colour, uint32_t fill, int bold) {
  lxw_format *format = workbook_add_format(book);
  format_set_font_color(format, colour);
  format_set_bg_color(format, fill);
  if (bold) format_set_bold(format);
  return format;
}

lxw_worksheet *xlsx_sheet(lxw_workbook *book, const char *name, int streamed) {
  // The library asks for it as each sheet begins.
  book->options.constant_memory = streamed ? LXW_TRUE : LXW_FALSE;
  return workbook_add_worksheet(book, name);
}

void xlsx_column(lxw_worksheet *sheet, uint16_t column, double width, int is_hidden) {
  lxw_row_col_options options = {.hidden = is_hidden ? LXW_TRUE : LXW_FALSE};
  worksheet_set_column_opt(sheet, column, column, width, NULL, &options);
}

void xlsx_row(lxw_worksheet *sheet, uint32_t row, double height, uint8_t level) {
  lxw_row_col_options options = {.level = level};
  worksheet_set_row_opt(sheet, row, height, NULL, &options);
}

void xlsx_freeze(lxw_worksheet *sheet, uint32_t rows, uint16_t columns) {
  worksheet_freeze_panes(sheet, rows, columns);
}

void xlsx_tab(lxw_worksheet *sheet, uint32_t colour) { worksheet_set_tab_color(sheet, colour); }

void xlsx_page(lxw_worksheet *sheet, int is_landscape, int is_single, const char *header,
               const char *footer) {
  if (is_landscape) worksheet_set_landscape(sheet); else worksheet_set_portrait(sheet);
  worksheet_set_paper(sheet, 9);  // A4
  worksheet_set_margins(sheet, 0.4, 0.4, 0.8, 0.7);
  worksheet_fit_to_pages(sheet, 1, is_single ? 1 : 0);
  worksheet_set_header(sheet, header);
  worksheet_set_footer(sheet, footer);
  // The line that stands above its details opens and closes them.
  worksheet_outline_settings(sheet, LXW_TRUE, LXW_FALSE, LXW_FALSE, LXW_FALSE);
}

void xlsx_repeat_first_row(lxw_worksheet *sheet) { worksheet_repeat_rows(sheet, 0, 0); }

void xlsx_print_area(lxw_worksheet *sheet, xlsx_area area) {
  worksheet_print_area(sheet, area.first_row, area.first_column, area.last_row, area.last_column);
}

void xlsx_hide_gridlines(lxw_worksheet *sheet) { worksheet_gridlines(sheet, LXW_HIDE_ALL_GRIDLINES); }

void xlsx_protect(lxw_worksheet *sheet) {
  lxw_protection allowed = {
      .format_cells = LXW_TRUE, .format_columns = LXW_TRUE, .format_rows = LXW_TRUE,
      .sort = LXW_TRUE, .autofilter = LXW_TRUE};
  worksheet_protect(sheet, NULL, &allowed);
}

void xlsx_leave_numbers_as_text(lxw_worksheet *sheet, const char *range) {
  worksheet_ignore_errors(sheet, LXW_IGNORE_NUMBER_STORED_AS_TEXT, range);
}

int xlsx_text(lxw_worksheet *sheet, uint32_t row, uint16_t column, const char *text,
              lxw_format *format) {
  return worksheet_write_string(sheet, row, column, text, format);
}

int xlsx_number(lxw_worksheet *sheet, uint32_t row, uint16_t column, double number,
                lxw_format *format) {
  return worksheet_write_number(sheet, row, column, number, format);
}

int xlsx_blank(lxw_worksheet *sheet, uint32_t row, uint16_t column, lxw_format *format) {
  return worksheet_write_blank(sheet, row, column, format);
}

int xlsx_link(lxw_worksheet *sheet, uint32_t row, uint16_t column, const char *url,
              lxw_format *format) {
  // The library would write the text of the cell once more, and cut it in the middle of a character.
  return worksheet_write_url_opt(sheet, row, column, url, format, "", NULL);
}
