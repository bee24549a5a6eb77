#pragma once
#include <sys/types.h>

/// Starts a program that reads nothing, with its output and its complaints going to two descriptors.
///
/// No shell has a part in it: each argument arrives as it is. Gives 0, or the number of the error.
int program_start(
  const char *path, char *const *arguments, int output, int complaints, pid_t *process);

/// Both ends of a new pipe, the reading one first, which no program that is started inherits.
int program_pipe(int *ends);
