#pragma once
#include <stddef.h>
#include <stdint.h>

/// How many bytes from the first on are UTF-8 text without a NUL: all of them, or those before the
/// first byte that is not.
size_t bytescan_valid_text(const uint8_t *bytes, size_t count);
