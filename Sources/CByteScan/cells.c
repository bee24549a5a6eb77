#include "bytescan_cells.h"
#include <stdlib.h>
#include <string.h>

// Three kernels from one text: for any processor, for those with AVX2, and for those with AVX-512,
// chosen when called.

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

#undef TARGET
#undef NAME
#undef EQUAL
#undef PREFIX_XOR
#undef PLACES

#define TARGET                                                                             \
  __attribute__((target("avx2,bmi,popcnt,pclmul,avx512f,avx512bw,avx512vl,avx512vbmi2")))
#define AVX512_INLINE TARGET static inline __attribute__((always_inline))

AVX512_INLINE uint64_t avx512_equal64(const uint8_t *block, uint8_t byte) {
  return _mm512_cmpeq_epi8_mask(_mm512_loadu_si512(block), _mm512_set1_epi8((char)byte));
}

static const uint8_t places_of_block[64] = {
    0,  1,  2,  3,  4,  5,  6,  7,  8,  9,  10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21,
    22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43,
    44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63,
};

/// Writes sixteen entries whether there are as many or not.
AVX512_INLINE uint32_t *avx512_places(uint32_t *at, uint32_t start, uint64_t bits) {
  unsigned count = (unsigned)_mm_popcnt_u64(bits);
  __m512i places = _mm512_maskz_compress_epi8(bits, _mm512_loadu_si512(places_of_block));
  __m512i base = _mm512_set1_epi32((int)start);
#define SIXTEEN(part)                                            \
  _mm512_storeu_si512(                                           \
      at + 16 * part,                                            \
      _mm512_add_epi32(                                          \
          base, _mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(places, part))))
  SIXTEEN(0);
  if (__builtin_expect(count > 16, 0)) {
    SIXTEEN(1);
    SIXTEEN(2);
    SIXTEEN(3);
  }
#undef SIXTEEN
  return at + count;
}

#define NAME(x) avx512_##x
#define EQUAL(block, byte) avx512_equal64(block, byte)
#define PREFIX_XOR(bits) avx2_prefix_xor(bits)
#define PLACES(at, start, bits) avx512_places(at, start, bits)
#include "cells.inc"

static bool has_avx2(void) {
  return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi") &&
         __builtin_cpu_supports("popcnt") && __builtin_cpu_supports("pclmul");
}
static bool has_avx512(void) {
  return has_avx2() && __builtin_cpu_supports("avx512f") &&
         __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl") &&
         __builtin_cpu_supports("avx512vbmi2");
}
#define CHOOSE(name, ...)                                  \
  (has_avx512() ? avx512_##name(__VA_ARGS__)               \
   : has_avx2() ? avx2_##name(__VA_ARGS__)                 \
                : any_##name(__VA_ARGS__))
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

// Held to each other, in tests.

#define AGREE(kernel)                                                                         \
  do {                                                                                        \
    struct bytescan_cells own =                                                               \
        kernel##_find_cells(bytes, count, borders, lists + 2 * room, lists + 3 * room);       \
    struct bytescan_survey survey = bytescan_new_survey();                                    \
    kernel##_look(&survey, bytes, count, borders);                                            \
    agree = agree && own.ends == cells.ends && own.rows == cells.rows &&                      \
            own.inner == cells.inner && own.is_odd == cells.is_odd &&                         \
            own.is_open == cells.is_open && memcmp(&survey, &outlook, sizeof survey) == 0 &&  \
            memcmp(lists, lists + 2 * room, cells.ends * sizeof *lists) == 0 &&               \
            memcmp(lists + room, lists + 3 * room, cells.inner * sizeof *lists) == 0;         \
  } while (0)

bool bytescan_kernels_agree(const uint8_t *bytes, size_t count,
                            struct bytescan_borders borders) {
  size_t room = count + 64;
  uint32_t *lists = malloc(4 * room * sizeof *lists);
  if (lists == NULL) return false;
  bool agree = true;
  struct bytescan_cells cells = any_find_cells(bytes, count, borders, lists, lists + room);
  struct bytescan_survey outlook = bytescan_new_survey();
  any_look(&outlook, bytes, count, borders);
#if defined(__x86_64__)
  if (has_avx2()) AGREE(avx2);
  if (has_avx512()) AGREE(avx512);
#endif
  free(lists);
  return agree;
}
