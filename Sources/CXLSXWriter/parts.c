// Tables, choices, emphases, pictures and charts.
#include <stdlib.h>
#include <string.h>
#include <xlsxwriter.h>

#include "xlsxwriting.h"

static char *text_of(const char *text) { return (char *)text; }

int xlsx_table(lxw_worksheet *sheet, xlsx_area area, const char *name,
               const char *const *headings, lxw_format *heading) {
  size_t count = (size_t)(area.last_column - area.first_column) + 1;
  lxw_table_column *columns = calloc(count, sizeof *columns);
  lxw_table_column **list = calloc(count + 1, sizeof *list);
  int code = LXW_ERROR_MEMORY_MALLOC_FAILED;
  if (columns && list) {
    for (size_t i = 0; i < count; i++) {
      columns[i].header = text_of(headings[i]);
      columns[i].header_format = heading;
      list[i] = &columns[i];
    }
    lxw_table_options options = {
        .name = text_of(name), .style_type = LXW_TABLE_STYLE_TYPE_LIGHT, .style_type_number = 1,
        .no_banded_rows = LXW_TRUE, .columns = list};
    // The library refuses a table over streamed rows, because it could not write the headings again.
    // They are written with the first row, so nothing is lost by its doing that in memory.
    uint8_t streamed = sheet->optimize;
    sheet->optimize = LXW_FALSE;
    code = worksheet_add_table(sheet, area.first_row, area.first_column, area.last_row,
                               area.last_column, &options);
    sheet->optimize = streamed;
  }
  free(list);
  free(columns);
  return code;
}

void xlsx_filter(lxw_worksheet *sheet, xlsx_area area) {
  worksheet_autofilter(sheet, area.first_row, area.first_column, area.last_row, area.last_column);
}

static int add_choice(lxw_worksheet *sheet, xlsx_area area, lxw_data_validation *choice,
                      const char *title, const char *advice) {
  choice->input_title = text_of(title);
  choice->input_message = text_of(advice);
  choice->error_title = text_of(title);
  choice->error_message = text_of(advice);
  return worksheet_data_validation_range(sheet, area.first_row, area.first_column, area.last_row,
                                         area.last_column, choice);
}

int xlsx_word_choice(lxw_worksheet *sheet, xlsx_area area, const char *const *words,
                     const char *title, const char *advice) {
  lxw_data_validation choice = {.validate = LXW_VALIDATION_TYPE_LIST, .value_list = (char **)words};
  return add_choice(sheet, area, &choice, title, advice);
}

int xlsx_day_choice(lxw_worksheet *sheet, xlsx_area area, const char *title, const char *advice) {
  lxw_data_validation choice = {
      .validate = LXW_VALIDATION_TYPE_DATE, .criteria = LXW_VALIDATION_CRITERIA_BETWEEN,
      .minimum_datetime = {.year = 2000, .month = 1, .day = 1},
      .maximum_datetime = {.year = 2099, .month = 12, .day = 31}};
  return add_choice(sheet, area, &choice, title, advice);
}

int xlsx_emphasise_word(lxw_worksheet *sheet, xlsx_area area, const char *formula,
                        lxw_format *format) {
  lxw_conditional_format rule = {
      .type = LXW_CONDITIONAL_TYPE_CELL, .criteria = LXW_CONDITIONAL_CRITERIA_EQUAL_TO,
      .value_string = text_of(formula), .format = format};
  return worksheet_conditional_format_range(sheet, area.first_row, area.first_column,
                                            area.last_row, area.last_column, &rule);
}

int xlsx_bars(lxw_worksheet *sheet, xlsx_area area, uint32_t colour) {
  lxw_conditional_format rule = {
      .type = LXW_CONDITIONAL_DATA_BAR, .data_bar_2010 = LXW_TRUE, .bar_solid = LXW_TRUE,
      .bar_color = colour, .min_rule_type = LXW_CONDITIONAL_RULE_TYPE_NUMBER, .min_value = 0};
  return worksheet_conditional_format_range(sheet, area.first_row, area.first_column,
                                            area.last_row, area.last_column, &rule);
}

int xlsx_picture(lxw_worksheet *sheet, uint32_t row, uint16_t column, const uint8_t *bytes,
                 size_t size, double scale, const char *description) {
  lxw_image_options options = {
      .x_scale = scale, .y_scale = scale, .description = text_of(description)};
  return worksheet_insert_image_buffer_opt(sheet, row, column, bytes, size, &options);
}

lxw_chart *xlsx_chart(lxw_workbook *book, int is_bars, const char *title, const char *font) {
  lxw_chart *chart =
      workbook_add_chart(book, is_bars ? LXW_CHART_BAR_STACKED : LXW_CHART_COLUMN);
  lxw_chart_font large = {.name = text_of(font), .size = 12, .bold = LXW_TRUE};
  lxw_chart_font plain = {.name = text_of(font), .size = 9};
  chart_title_set_name(chart, title);
  chart_title_set_name_font(chart, &large);
  chart_legend_set_font(chart, &plain);
  chart_axis_set_num_font(chart->x_axis, &plain);
  chart_axis_set_num_font(chart->y_axis, &plain);
  chart_axis_set_num_format(is_bars ? chart->x_axis : chart->y_axis, "#,##0");
  // The first line of the table stands at the top.
  if (is_bars) {
    chart_axis_set_reverse(chart->y_axis);
    chart_axis_set_crossing_max(chart->y_axis);
  }
  chart_legend_set_position(chart, is_bars ? LXW_CHART_LEGEND_BOTTOM : LXW_CHART_LEGEND_NONE);
  chart_set_series_gap(chart, 60);
  return chart;
}

void xlsx_series(lxw_chart *chart, const char *sheet, xlsx_area categories, xlsx_area values,
                 uint32_t name_row, uint16_t name_column, uint32_t colour) {
  lxw_chart_series *series = chart_add_series(chart, NULL, NULL);
  lxw_chart_fill fill = {.color = colour};
  chart_series_set_categories(series, sheet, categories.first_row, categories.first_column,
                              categories.last_row, categories.last_column);
  chart_series_set_values(series, sheet, values.first_row, values.first_column, values.last_row,
                          values.last_column);
  chart_series_set_name_range(series, sheet, name_row, name_column);
  chart_series_set_fill(series, &fill);
}

int xlsx_insert_chart(lxw_worksheet *sheet, uint32_t row, uint16_t column, lxw_chart *chart,
                      double width, double height, const char *description) {
  // A chart is 480 by 288 pixels by itself.
  lxw_chart_options options = {
      .x_scale = width / 480, .y_scale = height / 288, .description = text_of(description)};
  return worksheet_insert_chart_opt(sheet, row, column, chart, &options);
}
