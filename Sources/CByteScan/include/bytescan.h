#pragma once
#include <stddef.h>
#include <stdint.h>

/// Asks the processor for the bytes from one offset to another, which will be read soon.
static inline void bytescan_fetch(const void *bytes, size_t from, size_t to) {
  const size_t line = 64;
  const uint8_t *start = (const uint8_t *)bytes;
  for (size_t offset = from; offset < to; offset += line) __builtin_prefetch(start + offset, 0, 2);
}

/// Which of the 64 bytes at `bytes` equal `wanted`: bit 0 for the first.
static inline uint64_t bytescan_equal64(const uint8_t *bytes, uint8_t wanted);

#if defined(__SSE2__)
#include <emmintrin.h>
static inline uint64_t bytescan_equal64(const uint8_t *bytes, uint8_t wanted) {
  const __m128i needle = _mm_set1_epi8((char)wanted);
  uint64_t result = 0;
  for (int part = 0; part < 4; part++) {
    const __m128i block = _mm_loadu_si128((const __m128i *)(bytes + 16 * part));
    result |= (uint64_t)(uint16_t)_mm_movemask_epi8(_mm_cmpeq_epi8(block, needle)) << (16 * part);
  }
  return result;
}
#else
static inline uint64_t bytescan_equal64(const uint8_t *bytes, uint8_t wanted) {
  uint64_t result = 0;
  for (int index = 0; index < 64; index++) {
    result |= (uint64_t)(bytes[index] == wanted) << index;
  }
  return result;
}
#endif
