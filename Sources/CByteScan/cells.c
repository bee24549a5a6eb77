#include "bytescan_cells.h"

// Two kernels from one text: one for any processor, one for those with AVX2, chosen when called.

static inline uint64_t prefix_xor(uint64_t bits) {
  bits ^= bits << 1;
  bits ^= bits << 2;
  bits ^= bits << 4;
  bits ^= bits << 8;
  bits ^= bits << 16;
  return bits ^ bits << 32;
}

static inline uint32_t *write_places(uint32_t *at, uint32_t start, uint64_t bits) {
  while (bits) {
    *at++ = start + (uint32_t)__builtin_ctzll(bits);
    bits &= bits - 1;
  }
  return at;
}

#include "bytescan.h"

#define TARGET
#define NAME(x) any_##x
#define EQUAL(block, byte) bytescan_equal64(block, byte)
#define PREFIX_XOR(bits) prefix_xor(bits)
#define PLACES(at, start, bits) write_places(at, start, bits)
#include "cells.inc"
#undef TARGET
#undef NAME
#undef EQUAL
#undef PREFIX_XOR
#undef PLACES

#if defined(__x86_64__)
#include <immintrin.h>

#define TARGET __attribute__((target("avx2,bmi,popcnt,pclmul")))
#define AVX2_INLINE TARGET static inline __attribute__((always_inline))

AVX2_INLINE uint64_t avx2_equal64(const uint8_t *block, uint8_t byte) {
  __m256i needle = _mm256_set1_epi8((char)byte);
  __m256i low = _mm256_loadu_si256((const __m256i *)block);
  __m256i high = _mm256_loadu_si256((const __m256i *)(block + 32));
  uint32_t low_bits = (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(low, needle));
  uint32_t high_bits = (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(high, needle));
  return (uint64_t)high_bits << 32 | low_bits;
}

AVX2_INLINE uint64_t avx2_prefix_xor(uint64_t bits) {
  __m128i product = _mm_clmulepi64_si128(_mm_set_epi64x(0, (int64_t)bits),
                                         _mm_set1_epi8((char)0xFF), 0);
  return (uint64_t)_mm_cvtsi128_si64(product);
}

/// Writes eight entries whether there are as many or not: cheaper than guessing their number.
AVX2_INLINE uint32_t *avx2_places(uint32_t *at, uint32_t start, uint64_t bits) {
  unsigned count = (unsigned)_mm_popcnt_u64(bits);
#define PLACE(index)                                   \
  at[index] = start + (uint32_t)_tzcnt_u64(bits);      \
  bits = _blsr_u64(bits)
#define EIGHT(first)                                                        \
  PLACE(first); PLACE(first + 1); PLACE(first + 2); PLACE(first + 3);       \
  PLACE(first + 4); PLACE(first + 5); PLACE(first + 6); PLACE(first + 7)
  EIGHT(0);
  if (__builtin_expect(count > 8, 0)) {
    EIGHT(8);
    for (unsigned done = 16; done < count; done += 8) { EIGHT(done); }
  }
#undef EIGHT
#undef PLACE
  return at + count;
}

#define NAME(x) avx2_##x
#define EQUAL(block, byte) avx2_equal64(block, byte)
#define PREFIX_XOR(bits) avx2_prefix_xor(bits)
#define PLACES(at, start, bits) avx2_places(at, start, bits)
#include "cells.inc"

static bool has_avx2(void) {
  return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi") &&
         __builtin_cpu_supports("popcnt") && __builtin_cpu_supports("pclmul");
}
#define CHOOSE(name, ...) (has_avx2() ? avx2_##name(__VA_ARGS__) : any_##name(__VA_ARGS__))
#else
#define CHOOSE(name, ...) any_##name(__VA_ARGS__)
#endif

struct bytescan_cells bytescan_find_cells(const uint8_t *bytes, size_t count,
                                          struct bytescan_borders borders, uint32_t *ends,
                                          uint32_t *inner) {
  return CHOOSE(find_cells, bytes, count, borders, ends, inner);
}

struct bytescan_survey bytescan_new_survey(void) {
  struct bytescan_survey survey = {0};
  survey.border[0] = 1;
  for (int from = 0; from < 2; from++) {
    survey.from[from].first_row_end = -1;
    survey.from[from].first_odd = -1;
    survey.from[from].last_odd = -1;
  }
  return survey;
}

void bytescan_look(struct bytescan_survey *survey, const uint8_t *bytes, size_t count,
                   struct bytescan_borders borders) {
  CHOOSE(look, survey, bytes, count, borders);
}
