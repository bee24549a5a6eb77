#include "postgres.h"
#include <dlfcn.h>
#include <string.h>

int postgres_load(postgres_library *library) {
  memset(library, 0, sizeof *library);
  void *handle = dlopen("libpq.so.5", RTLD_NOW | RTLD_LOCAL);
  if (!handle) return 0;
  const struct {
    const char *name;
    void *place;
  } symbols[] = {
    {"PQconnectdbParams", &library->connect},
    {"PQfinish", &library->finish},
    {"PQstatus", &library->status},
    {"PQconnectionNeedsPassword", &library->needs_password},
    {"PQconnectionUsedPassword", &library->used_password},
    {"PQerrorMessage", &library->error},
    {"PQexec", &library->execute},
    {"PQexecParams", &library->execute_one},
    {"PQsendQueryParams", &library->send_one},
    {"PQsetSingleRowMode", &library->row_by_row},
    {"PQgetResult", &library->next_result},
    {"PQresultStatus", &library->result_status},
    {"PQresultErrorField", &library->result_field},
    {"PQclear", &library->clear},
    {"PQntuples", &library->row_count},
    {"PQnfields", &library->column_count},
    {"PQfname", &library->column_name},
    {"PQftype", &library->column_type},
    {"PQgetvalue", &library->value},
    {"PQgetlength", &library->length},
    {"PQgetisnull", &library->is_null},
    {"PQconninfoParse", &library->parse},
    {"PQconninfoFree", &library->free_options},
    {"PQfreemem", &library->free_memory},
    {"PQputCopyData", &library->put_data},
    {"PQputCopyEnd", &library->put_end},
  };
  for (size_t index = 0; index < sizeof symbols / sizeof *symbols; index++) {
    void *symbol = dlsym(handle, symbols[index].name);
    if (!symbol) return 0;
    memcpy(symbols[index].place, &symbol, sizeof symbol);
  }
  return 1;
}

postgres_connection *postgres_connect(postgres_library library, const char *address) {
  const char *const keywords[] = {
    "connect_timeout", "fallback_application_name", "dbname", "client_encoding", NULL,
  };
  const char *const values[] = {"10", "probity", address, "UTF8", NULL};
  return library.connect(keywords, values, 1);
}

postgres_option *postgres_parse(postgres_library library, const char *address) {
  char *error = NULL;
  postgres_option *options = library.parse(address, &error);
  if (error) library.free_memory(error);
  return options;
}

postgres_result *postgres_execute_one(
  postgres_library library, postgres_connection *connection, const char *statement) {
  return library.execute_one(connection, statement, 0, NULL, NULL, NULL, NULL, 0);
}

int postgres_send_one(
  postgres_library library, postgres_connection *connection, const char *statement) {
  return library.send_one(connection, statement, 0, NULL, NULL, NULL, NULL, 0)
    && library.row_by_row(connection);
}
