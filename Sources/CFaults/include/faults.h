#pragma once
#include <stddef.h>

/// What is said, and how the process ends, when it can't go on. Each text lives as long as the
/// process.
struct faults_texts {
  /// Ctrl-C, the end of the terminal, or a wish of the system to end.
  const char *interrupted;
  const char *out_of_memory;
  int out_of_memory_code;
  /// A fault of the program itself.
  const char *fault;
  int fault_code;
};

/// From now on, whatever ends the process first removes the files in the making, and says why.
void faults_watch(const struct faults_texts *texts);

/// Remembers a file in the making; gives the number by which it is forgotten, or -1 where there are
/// too many.
int faults_keep(const char *path);
void faults_forget(int number);

/// Whether the system has no more memory to give.
int faults_memory_is_out(void);
