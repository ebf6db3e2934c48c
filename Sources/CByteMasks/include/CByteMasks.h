#ifndef C_BYTE_MASKS_H
#define C_BYTE_MASKS_H

#include <stdint.h>

// Comparisons of 64 bytes at once whose results are the bits of one number, the first byte lowest.
//
// Swift's SIMD types have no operation that gathers a mask into bits. Written with the vector extensions of clang, which
// turn into what the processor has for it; nothing here names a processor.

typedef uint8_t cbm_bytes __attribute__((ext_vector_type(16)));
typedef _Bool cbm_flags __attribute__((ext_vector_type(16)));

#define CBM_BITS(condition) \
  ((uint64_t)__builtin_bit_cast(uint16_t, __builtin_convertvector((condition), cbm_flags)))

#define CBM_INLINE static inline __attribute__((always_inline))

CBM_INLINE cbm_bytes cbm_load(const uint8_t *_Nonnull address) {
  cbm_bytes bytes;
  __builtin_memcpy(&bytes, address, sizeof(bytes));
  return bytes;
}

CBM_INLINE uint64_t cbm_join(uint64_t a, uint64_t b, uint64_t c, uint64_t d) {
  return a | b << 16 | c << 32 | d << 48;
}

/// What 64 bytes of a text are; a byte that is none of these needs a closer look.
struct ByteClasses {
  /// A to Z and a to z.
  uint64_t letters;
  /// Space and control characters.
  uint64_t spaces;
  /// ( ) * + , and ; < = >, each a token whatever stands around it.
  uint64_t marks;
};

CBM_INLINE struct ByteClasses cbm_classes_of_16(const uint8_t *_Nonnull address) {
  cbm_bytes bytes = cbm_load(address);
  struct ByteClasses classes = {
    CBM_BITS(((bytes | 0x20) - 0x61) < 26),
    CBM_BITS(bytes <= 0x20),
    CBM_BITS(((bytes - 0x28) < 5) | ((bytes - 0x3B) < 4)),
  };
  return classes;
}

/// The classes of the 64 bytes at an address.
CBM_INLINE struct ByteClasses byteClasses(const uint8_t *_Nonnull address) {
  struct ByteClasses a = cbm_classes_of_16(address);
  struct ByteClasses b = cbm_classes_of_16(address + 16);
  struct ByteClasses c = cbm_classes_of_16(address + 32);
  struct ByteClasses d = cbm_classes_of_16(address + 48);
  struct ByteClasses classes = {
    cbm_join(a.letters, b.letters, c.letters, d.letters),
    cbm_join(a.spaces, b.spaces, c.spaces, d.spaces),
    cbm_join(a.marks, b.marks, c.marks, d.marks),
  };
  return classes;
}

/// Which of the 64 bytes at an address are equal to a byte.
CBM_INLINE uint64_t bytesEqual(const uint8_t *_Nonnull address, uint8_t byte) {
  return cbm_join(
      CBM_BITS(cbm_load(address) == byte), CBM_BITS(cbm_load(address + 16) == byte),
      CBM_BITS(cbm_load(address + 32) == byte), CBM_BITS(cbm_load(address + 48) == byte));
}

/// Which of the 64 bytes at an address are not ASCII.
CBM_INLINE uint64_t bytesBeyondASCII(const uint8_t *_Nonnull address) {
  return cbm_join(
      CBM_BITS(cbm_load(address) >= 0x80), CBM_BITS(cbm_load(address + 16) >= 0x80),
      CBM_BITS(cbm_load(address + 32) >= 0x80), CBM_BITS(cbm_load(address + 48) >= 0x80));
}

/// Which of the 64 bytes at an address continue a scalar of UTF-8.
CBM_INLINE uint64_t bytesContinuing(const uint8_t *_Nonnull address) {
  return cbm_join(
      CBM_BITS((cbm_load(address) & 0xC0) == 0x80), CBM_BITS((cbm_load(address + 16) & 0xC0) == 0x80),
      CBM_BITS((cbm_load(address + 32) & 0xC0) == 0x80), CBM_BITS((cbm_load(address + 48) & 0xC0) == 0x80));
}

CBM_INLINE uint64_t cbm_jsonBreaks_of_16(const uint8_t *_Nonnull address) {
  cbm_bytes bytes = cbm_load(address);
  return CBM_BITS((bytes < 0x20) | (bytes == 0x22) | (bytes == 0x5C));
}

/// Which of the 64 bytes at an address end a stretch of a JSON string that stands for itself.
CBM_INLINE uint64_t bytesBreakingJSON(const uint8_t *_Nonnull address) {
  return cbm_join(
      cbm_jsonBreaks_of_16(address), cbm_jsonBreaks_of_16(address + 16),
      cbm_jsonBreaks_of_16(address + 32), cbm_jsonBreaks_of_16(address + 48));
}

#endif
