/* The C library alone: writes the cells of a file that ReportBenchmark made, row after row. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>
#include <xlsxwriter.h>

static FILE *cells;

static void take(void *place, size_t size) {
  if (fread(place, 1, size, cells) != size) exit(2);
}

static char *take_text(int place) {
  static char *texts[2];
  static uint32_t sizes[2];
  uint32_t size;
  take(&size, sizeof size);
  if (size > sizes[place]) {
    texts[place] = realloc(texts[place], size);
    sizes[place] = size;
  }
  take(texts[place], size);
  return texts[place];
}

static double processor(void) {
  struct rusage usage;
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_utime.tv_sec + usage.ru_stime.tv_sec +
         (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
}

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec + time.tv_nsec / 1e9;
}

int main(int count, char **words) {
  if (count != 4 || !(cells = fopen(words[1], "r"))) return 2;
  double begin = now();
  lxw_workbook_options options = {.constant_memory = LXW_TRUE, .tmpdir = words[3]};
  lxw_workbook *book = workbook_new_opt(words[2], &options);
  lxw_worksheet *sheet = NULL;
  lxw_format *formats[64] = {NULL};
  char kind;
  for (take(&kind, 1); kind != 'E'; take(&kind, 1)) {
    if (kind == 'S') {
      sheet = workbook_add_worksheet(book, take_text(0));
      continue;
    }
    uint32_t row;
    uint16_t column, style;
    take(&row, sizeof row);
    take(&column, sizeof column);
    take(&style, sizeof style);
    lxw_format *format = formats[style % 64];
    if (!format) {
      format = formats[style % 64] = workbook_add_format(book);
      // Each must be one of its own: the library looks up a format that it has twice for each cell.
      format_set_font_size(format, 8 + style / 8.0);
    }
    double number;
    switch (kind) {
      case 'k': worksheet_write_url_opt(sheet, row, column, take_text(0), format, "", NULL); break;
      case 'b': worksheet_write_blank(sheet, row, column, format); break;
      case 't': worksheet_write_string(sheet, row, column, take_text(0), format); break;
      case 'm': worksheet_write_url_opt(sheet, row, column, take_text(0), format, "", NULL);
      // Falls through: the number takes the place of the text.
      case 'n':
        take(&number, sizeof number);
        worksheet_write_number(sheet, row, column, number, format);
        break;
      case 'l': {
        char *link = take_text(0);
        worksheet_write_url_opt(sheet, row, column, link, format, take_text(1), NULL);
        break;
      }
    }
  }
  double written = processor();
  int code = workbook_close(book);
  struct rusage usage;
  getrusage(RUSAGE_SELF, &usage);
  printf("wall %.3f s, CPU %.3f s (%.3f s of it to close), peak %ld MB\n", now() - begin,
         processor(), processor() - written, usage.ru_maxrss / 1024);
  return code != 0;
}
