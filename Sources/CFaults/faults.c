#define _GNU_SOURCE
#include "faults.h"

#include <errno.h>
#include <signal.h>
#include <stdatomic.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

// Everything that a handler touches lies here from the start: in a handler nothing may be allocated
// and no lock may be waited for.

// The probe is as large as what the library asks for when a thread first allocates: while one thread
// holds that, the request of another may fail that would have fitted a moment later.
enum { MOST_FILES = 96, LONGEST_PATH = 4096, STACK_SIZE = 64 * 1024, PROBE_SIZE = 128 * 1024 * 1024 };

struct unfinished {
  atomic_int is_taken;
  atomic_int is_named;
  char path[LONGEST_PATH];
};

static struct unfinished files[MOST_FILES];
static struct faults_texts texts;
static char stack[STACK_SIZE];
static atomic_int is_ending;

int faults_keep(const char *path) {
  size_t length = strlen(path);
  if (length >= LONGEST_PATH) return -1;
  for (int number = 0; number < MOST_FILES; number++) {
    int is_free = 0;
    if (!atomic_compare_exchange_strong(&files[number].is_taken, &is_free, 1)) continue;
    memcpy(files[number].path, path, length + 1);
    atomic_store(&files[number].is_named, 1);
    return number;
  }
  return -1;
}

void faults_forget(int number) {
  if (number < 0 || number >= MOST_FILES) return;
  atomic_store(&files[number].is_named, 0);
  atomic_store(&files[number].is_taken, 0);
}

int faults_memory_is_out(void) {
  void *probe = mmap(NULL, PROBE_SIZE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (probe == MAP_FAILED) return errno == ENOMEM;
  munmap(probe, PROBE_SIZE);
  return 0;
}

static void remove_files(void) {
  for (int number = 0; number < MOST_FILES; number++) {
    if (atomic_load(&files[number].is_named)) unlink(files[number].path);
  }
}

static void say(const char *text) {
  // A line of progress may stand on the terminal.
  if (isatty(STDERR_FILENO)) (void)!write(STDERR_FILENO, "\r\033[K", 4);
  (void)!write(STDERR_FILENO, text, strlen(text));
}

// Only the first thread that gets here goes on; another waits for the end of the process.
static void begin_end(void) {
  if (atomic_exchange(&is_ending, 1)) {
    for (;;) pause();
  }
  remove_files();
}

// The process ends by the signal itself, so that a shell knows not to go on with its script.
static void interrupt(int signal_number) {
  begin_end();
  say(texts.interrupted);
  signal(signal_number, SIG_DFL);
  sigset_t own;
  sigemptyset(&own);
  sigaddset(&own, signal_number);
  pthread_sigmask(SIG_UNBLOCK, &own, NULL);
  kill(getpid(), signal_number);
  for (;;) pause();
}

static void fault(int signal_number) {
  (void)signal_number;
  begin_end();
  int is_out = faults_memory_is_out();
  say(is_out ? texts.out_of_memory : texts.fault);
  _exit(is_out ? texts.out_of_memory_code : texts.fault_code);
}

// Who was started with a signal ignored, as by `nohup`, goes on ignoring it.
static void handle(int signal_number, void (*handler)(int), int flags) {
  struct sigaction old, action;
  if (sigaction(signal_number, NULL, &old) == 0 && old.sa_handler == SIG_IGN) return;
  memset(&action, 0, sizeof action);
  action.sa_handler = handler;
  action.sa_flags = flags;
  sigemptyset(&action.sa_mask);
  sigaction(signal_number, &action, NULL);
}

void faults_watch(const struct faults_texts *given) {
  texts = *given;
  stack_t other = {.ss_sp = stack, .ss_size = STACK_SIZE, .ss_flags = 0};
  sigaltstack(&other, NULL);
  int interrupts[] = {SIGINT, SIGTERM, SIGHUP};
  for (size_t place = 0; place < sizeof interrupts / sizeof *interrupts; place++) {
    handle(interrupts[place], interrupt, 0);
  }
  int faults[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE};
  for (size_t place = 0; place < sizeof faults / sizeof *faults; place++) {
    handle(faults[place], fault, SA_ONSTACK);
  }
}
