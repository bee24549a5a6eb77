#include "bytescan_utf8.h"
#include <stdbool.h>
#include <string.h>

/// How long the character at `at` is, or 0 when there is none: RFC 3629, and no NUL.
static size_t length_of_character(const uint8_t *at, size_t left) {
  uint8_t first = at[0];
  if (first < 0x80) return first != 0;
  if (first < 0xC2 || first > 0xF4) return 0;
  size_t length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
  if (left < length) return 0;
  uint8_t least = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
  uint8_t most = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
  if (at[1] < least || at[1] > most) return 0;
  for (size_t index = 2; index < length; index++) {
    if (at[index] < 0x80 || at[index] > 0xBF) return 0;
  }
  return length;
}

static size_t valid_text_one_by_one(const uint8_t *bytes, size_t start, size_t count) {
  size_t at = start;
  while (at < count) {
    size_t length = length_of_character(bytes + at, count - at);
    if (length == 0) return at;
    at += length;
  }
  return count;
}

#if defined(__x86_64__)
#include <immintrin.h>

// The validation of John Keiser and Daniel Lemire, "Validating UTF-8 In Less Than One Instruction
// Per Byte" (2021): three look-ups by half bytes say for each pair of bytes which mistakes it may
// be part of, and a mistake is one that all three agree on.
enum {
  too_short = 1 << 0,
  too_long = 1 << 1,
  overlong_3 = 1 << 2,
  too_large = 1 << 3,
  surrogate = 1 << 4,
  overlong_2 = 1 << 5,
  too_large_or_overlong_4 = 1 << 6,
  two_continuations = 1 << 7,
  carried = too_short | too_long | two_continuations,
};

#define TARGET __attribute__((target("avx2,bmi,popcnt")))
#define INLINE TARGET static inline __attribute__((always_inline))

static const uint8_t by_first_high[16] = {
    too_long, too_long, too_long, too_long, too_long, too_long, too_long, too_long,
    two_continuations, two_continuations, two_continuations, two_continuations,
    too_short | overlong_2, too_short, too_short | overlong_3 | surrogate,
    too_short | too_large | too_large_or_overlong_4,
};

#define LARGE (carried | too_large | too_large_or_overlong_4)
static const uint8_t by_first_low[16] = {
    carried | overlong_3 | overlong_2 | too_large_or_overlong_4,
    carried | overlong_2, carried, carried, carried | too_large,
    LARGE, LARGE, LARGE, LARGE, LARGE, LARGE, LARGE, LARGE, LARGE | surrogate, LARGE, LARGE,
};

#define SECOND (too_long | overlong_2 | two_continuations)
static const uint8_t by_second_high[16] = {
    too_short, too_short, too_short, too_short, too_short, too_short, too_short, too_short,
    SECOND | overlong_3 | too_large_or_overlong_4, SECOND | overlong_3 | too_large,
    SECOND | surrogate | too_large, SECOND | surrogate | too_large,
    too_short, too_short, too_short, too_short,
};

INLINE __m256i table(const uint8_t entries[16]) {
  return _mm256_broadcastsi128_si256(_mm_loadu_si128((const __m128i *)entries));
}

INLINE __m256i high_half(__m256i bytes) {
  return _mm256_and_si256(_mm256_srli_epi16(bytes, 4), _mm256_set1_epi8(0x0F));
}

/// What is wrong with 32 bytes that stand behind `before`: zero for each byte where nothing is.
INLINE __m256i mistakes(__m256i bytes, __m256i before) {
  __m256i across = _mm256_permute2x128_si256(before, bytes, 0x21);
  __m256i back_1 = _mm256_alignr_epi8(bytes, across, 15);
  __m256i back_2 = _mm256_alignr_epi8(bytes, across, 14);
  __m256i back_3 = _mm256_alignr_epi8(bytes, across, 13);
  __m256i pairs = _mm256_and_si256(
      _mm256_and_si256(
          _mm256_shuffle_epi8(table(by_first_high), high_half(back_1)),
          _mm256_shuffle_epi8(table(by_first_low),
                              _mm256_and_si256(back_1, _mm256_set1_epi8(0x0F)))),
      _mm256_shuffle_epi8(table(by_second_high), high_half(bytes)));
  __m256i third = _mm256_subs_epu8(back_2, _mm256_set1_epi8((char)(0xE0 - 0x80)));
  __m256i fourth = _mm256_subs_epu8(back_3, _mm256_set1_epi8((char)(0xF0 - 0x80)));
  __m256i must_continue =
      _mm256_and_si256(_mm256_or_si256(third, fourth), _mm256_set1_epi8((char)0x80));
  return _mm256_xor_si256(must_continue, pairs);
}

/// Where the character begins that goes on at `at`, if one does; `at` itself behind a whole one.
static size_t start_of_character(const uint8_t *bytes, size_t at) {
  for (size_t back = 1; back <= 3 && back <= at; back++) {
    if ((bytes[at - back] & 0xC0) != 0x80) return at - back;
  }
  return at;
}

TARGET static size_t valid_text_avx2(const uint8_t *bytes, size_t count) {
  __m256i before = _mm256_setzero_si256(), nothing = _mm256_setzero_si256();
  bool is_open = false;
  size_t start = 0;
  for (; start + 64 <= count; start += 64) {
    __m256i low = _mm256_loadu_si256((const __m256i *)(bytes + start));
    __m256i high = _mm256_loadu_si256((const __m256i *)(bytes + start + 32));
    __m256i wrong = _mm256_or_si256(_mm256_cmpeq_epi8(low, nothing),
                                    _mm256_cmpeq_epi8(high, nothing));
    bool is_ascii = _mm256_movemask_epi8(_mm256_or_si256(low, high)) == 0;
    if (!is_ascii || is_open) {
      wrong = _mm256_or_si256(wrong, mistakes(low, before));
      wrong = _mm256_or_si256(wrong, mistakes(high, low));
      // A character may go on behind the block only if one of its last three bytes begins it.
      is_open = bytes[start + 63] >= 0xC0 || bytes[start + 62] >= 0xE0 || bytes[start + 61] >= 0xF0;
    }
    if (!_mm256_testz_si256(wrong, wrong)) break;
    before = high;
  }
  return valid_text_one_by_one(bytes, start_of_character(bytes, start), count);
}

size_t bytescan_valid_text(const uint8_t *bytes, size_t count) {
  if (__builtin_cpu_supports("avx2")) return valid_text_avx2(bytes, count);
  return valid_text_one_by_one(bytes, 0, count);
}
#else
size_t bytescan_valid_text(const uint8_t *bytes, size_t count) {
  return valid_text_one_by_one(bytes, 0, count);
}
#endif
