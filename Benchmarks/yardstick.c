/* The least a program can do: the peer of `probity --version`. */
#include <stdio.h>

int main(void) {
  puts("yardstick 0.1.0");
  return 0;
}
