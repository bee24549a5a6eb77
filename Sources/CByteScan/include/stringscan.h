#pragma once
#include <stddef.h>
#include <stdint.h>

/// Which of the 16 bytes at `bytes` end the plain stretch of a JSON string (a quote, a backslash,
/// a control character): bits 0 to 15; and which are not ASCII: bits 16 to 31.
static inline uint32_t stringscan_stops16(const uint8_t *bytes);

/// How many of the bytes equal `wanted`.
static inline size_t stringscan_count(const uint8_t *bytes, size_t count, uint8_t wanted);

/// How many characters of UTF-8 begin in the bytes.
static inline size_t stringscan_characters(const uint8_t *bytes, size_t count);

#if defined(__SSE2__)
#include <emmintrin.h>
static inline uint32_t stringscan_stops16(const uint8_t *bytes) {
  const __m128i block = _mm_loadu_si128((const __m128i *)bytes);
  const __m128i control = _mm_set1_epi8(0x1F);
  const __m128i quotes = _mm_cmpeq_epi8(block, _mm_set1_epi8('"'));
  const __m128i backslashes = _mm_cmpeq_epi8(block, _mm_set1_epi8('\\'));
  const __m128i controls = _mm_cmpeq_epi8(_mm_min_epu8(block, control), block);
  const __m128i stops = _mm_or_si128(_mm_or_si128(quotes, backslashes), controls);
  return (uint32_t)_mm_movemask_epi8(stops) | (uint32_t)_mm_movemask_epi8(block) << 16;
}

/// The sum of the bytes, each of which counted at most 255 hits.
static inline size_t stringscan_sum(__m128i hits) {
  const __m128i sums = _mm_sad_epu8(hits, _mm_setzero_si128());
  return (size_t)_mm_cvtsi128_si64(sums) + (size_t)_mm_extract_epi16(sums, 4);
}

static inline size_t stringscan_count(const uint8_t *bytes, size_t count, uint8_t wanted) {
  const __m128i needle = _mm_set1_epi8((char)wanted);
  size_t found = 0, index = 0;
  while (index + 16 <= count) {
    __m128i hits = _mm_setzero_si128();
    for (int round = 0; round < 255 && index + 16 <= count; round++, index += 16) {
      const __m128i block = _mm_loadu_si128((const __m128i *)(bytes + index));
      hits = _mm_sub_epi8(hits, _mm_cmpeq_epi8(block, needle));
    }
    found += stringscan_sum(hits);
  }
  for (; index < count; index++) found += bytes[index] == wanted;
  return found;
}

static inline size_t stringscan_characters(const uint8_t *bytes, size_t count) {
  // As signed numbers the bytes that go on with a character are those below -64.
  const __m128i limit = _mm_set1_epi8(-65);
  size_t found = 0, index = 0;
  while (index + 16 <= count) {
    __m128i hits = _mm_setzero_si128();
    for (int round = 0; round < 255 && index + 16 <= count; round++, index += 16) {
      const __m128i block = _mm_loadu_si128((const __m128i *)(bytes + index));
      hits = _mm_sub_epi8(hits, _mm_cmpgt_epi8(block, limit));
    }
    found += stringscan_sum(hits);
  }
  for (; index < count; index++) found += (bytes[index] & 0xC0) != 0x80;
  return found;
}
#else
static inline size_t stringscan_count(const uint8_t *bytes, size_t count, uint8_t wanted) {
  size_t found = 0;
  for (size_t index = 0; index < count; index++) found += bytes[index] == wanted;
  return found;
}

static inline size_t stringscan_characters(const uint8_t *bytes, size_t count) {
  size_t found = 0;
  for (size_t index = 0; index < count; index++) found += (bytes[index] & 0xC0) != 0x80;
  return found;
}

static inline uint32_t stringscan_stops16(const uint8_t *bytes) {
  uint32_t result = 0;
  for (int index = 0; index < 16; index++) {
    const uint8_t byte = bytes[index];
    result |= (uint32_t)(byte == '"' || byte == '\\' || byte < 0x20) << index;
    result |= (uint32_t)(byte >= 0x80) << (16 + index);
  }
  return result;
}
#endif
