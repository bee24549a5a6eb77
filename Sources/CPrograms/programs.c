#define _GNU_SOURCE
#include "programs.h"
#include <fcntl.h>
#include <spawn.h>
#include <unistd.h>

int program_start(
  const char *path, char *const *arguments, int output, int complaints, pid_t *process) {
  posix_spawn_file_actions_t actions;
  int error = posix_spawn_file_actions_init(&actions);
  if (error) return error;
  error = posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
  if (!error) error = posix_spawn_file_actions_adddup2(&actions, output, 1);
  if (!error) error = posix_spawn_file_actions_adddup2(&actions, complaints, 2);
  if (!error) error = posix_spawnp(process, path, &actions, NULL, arguments, environ);
  posix_spawn_file_actions_destroy(&actions);
  return error;
}

int program_pipe(int *ends) {
  return pipe2(ends, O_CLOEXEC);
}
