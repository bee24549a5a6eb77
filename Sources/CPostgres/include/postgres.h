#pragma once
#include <stddef.h>

/// The client library of PostgreSQL, loaded when a query asks for it and never before.
///
/// A program that is linked against it would not start where it is not installed. Only what
/// Probity calls is declared here, so that its header is not needed for building either.

typedef struct postgres_connection postgres_connection;
typedef struct postgres_result postgres_result;

/// `PQconninfoOption`.
typedef struct {
  char *keyword, *envvar, *compiled, *val, *label, *dispchar;
  int dispsize;
} postgres_option;

typedef struct {
  postgres_connection *(*connect)(const char *const *, const char *const *, int);
  void (*finish)(postgres_connection *);
  int (*status)(const postgres_connection *);
  int (*needs_password)(const postgres_connection *);
  int (*used_password)(const postgres_connection *);
  char *(*error)(const postgres_connection *);
  postgres_result *(*execute)(postgres_connection *, const char *);
  postgres_result *(*execute_one)(
    postgres_connection *, const char *, int, const unsigned *, const char *const *, const int *,
    const int *, int);
  int (*send_one)(
    postgres_connection *, const char *, int, const unsigned *, const char *const *, const int *,
    const int *, int);
  int (*row_by_row)(postgres_connection *);
  postgres_result *(*next_result)(postgres_connection *);
  int (*result_status)(const postgres_result *);
  char *(*result_field)(const postgres_result *, int);
  void (*clear)(postgres_result *);
  int (*row_count)(const postgres_result *);
  int (*column_count)(const postgres_result *);
  char *(*column_name)(const postgres_result *, int);
  unsigned (*column_type)(const postgres_result *, int);
  char *(*value)(const postgres_result *, int, int);
  int (*length)(const postgres_result *, int, int);
  int (*is_null)(const postgres_result *, int, int);
  postgres_option *(*parse)(const char *, char **);
  void (*free_options)(postgres_option *);
  void (*free_memory)(void *);
  int (*put_data)(postgres_connection *, const char *, int);
  int (*put_end)(postgres_connection *, const char *);
} postgres_library;

/// Fills in the functions; 0 when the library is not there or too old.
int postgres_load(postgres_library *library);

/// Connects; what the address says of the time limit goes before the usual one.
postgres_connection *postgres_connect(postgres_library library, const char *address);

/// The address taken apart, ended by an option without keyword; NULL when it is none.
postgres_option *postgres_parse(postgres_library library, const char *address);

/// Runs one statement, never several.
postgres_result *postgres_execute_one(
  postgres_library library, postgres_connection *connection, const char *statement);

/// Sends one statement whose rows then come one by one; 0 on failure.
int postgres_send_one(
  postgres_library library, postgres_connection *connection, const char *statement);

// What a library that was loaded offers; Swift cannot call members that may be NULL so plainly.

static inline void postgres_finish(postgres_library l, postgres_connection *c) {
  l.finish(c);
}
static inline int postgres_is_connected(postgres_library l, postgres_connection *c) {
  return l.status(c) == 0;
}
static inline int postgres_needs_password(postgres_library l, postgres_connection *c) {
  return l.needs_password(c);
}
static inline int postgres_used_password(postgres_library l, postgres_connection *c) {
  return l.used_password(c);
}
static inline const char *postgres_error(postgres_library l, postgres_connection *c) {
  return l.error(c);
}
static inline postgres_result *postgres_execute(
  postgres_library l, postgres_connection *c, const char *statements) {
  return l.execute(c, statements);
}
static inline postgres_result *postgres_next_result(
  postgres_library l, postgres_connection *c) {
  return l.next_result(c);
}
static inline int postgres_result_status(postgres_library l, const postgres_result *r) {
  return l.result_status(r);
}
static inline const char *postgres_result_field(
  postgres_library l, const postgres_result *r, int field) {
  return l.result_field(r, field);
}
static inline void postgres_clear(postgres_library l, postgres_result *r) { l.clear(r); }
static inline int postgres_row_count(postgres_library l, const postgres_result *r) {
  return l.row_count(r);
}
static inline int postgres_column_count(postgres_library l, const postgres_result *r) {
  return l.column_count(r);
}
static inline const char *postgres_column_name(
  postgres_library l, const postgres_result *r, int column) {
  return l.column_name(r, column);
}
static inline unsigned postgres_column_type(
  postgres_library l, const postgres_result *r, int column) {
  return l.column_type(r, column);
}
static inline const char *postgres_value(
  postgres_library l, const postgres_result *r, int row, int column) {
  return l.value(r, row, column);
}
static inline int postgres_length(
  postgres_library l, const postgres_result *r, int row, int column) {
  return l.length(r, row, column);
}
static inline int postgres_is_null(
  postgres_library l, const postgres_result *r, int row, int column) {
  return l.is_null(r, row, column);
}
/// Hands over a piece of what a `COPY … FROM STDIN` waits for; 0 on failure.
static inline int postgres_put(
  postgres_library l, postgres_connection *c, const char *bytes, int count) {
  return l.put_data(c, bytes, count) == 1;
}
/// Says that all has been handed over; 0 on failure.
static inline int postgres_put_end(postgres_library l, postgres_connection *c) {
  return l.put_end(c, NULL) == 1;
}
static inline void postgres_free_options(postgres_library l, postgres_option *options) {
  l.free_options(options);
}
