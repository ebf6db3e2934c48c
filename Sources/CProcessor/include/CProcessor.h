#ifndef C_PROCESSOR_H
#define C_PROCESSOR_H

#include <stdint.h>

// What processors can do and Swift has no name for. Written with the extensions of clang, which turn into what the
// processor has; nothing here names one.
//
// First comparisons of 64 bytes at once whose results are the bits of one number, the first byte lowest: Swift's SIMD
// types have no operation that gathers a mask into bits.

typedef uint8_t cpu_bytes __attribute__((ext_vector_type(16)));
typedef _Bool cpu_flags __attribute__((ext_vector_type(16)));

#define CPU_BITS(condition) \
  ((uint64_t)__builtin_bit_cast(uint16_t, __builtin_convertvector((condition), cpu_flags)))

#define CPU_INLINE static inline __attribute__((always_inline))

CPU_INLINE cpu_bytes cpu_load(const uint8_t *_Nonnull address) {
  cpu_bytes bytes;
  __builtin_memcpy(&bytes, address, sizeof(bytes));
  return bytes;
}

CPU_INLINE uint64_t cpu_join(uint64_t a, uint64_t b, uint64_t c, uint64_t d) {
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

CPU_INLINE struct ByteClasses cpu_classes_of_16(const uint8_t *_Nonnull address) {
  cpu_bytes bytes = cpu_load(address);
  struct ByteClasses classes = {
    CPU_BITS(((bytes | 0x20) - 0x61) < 26),
    CPU_BITS(bytes <= 0x20),
    CPU_BITS(((bytes - 0x28) < 5) | ((bytes - 0x3B) < 4)),
  };
  return classes;
}

/// The classes of the 64 bytes at an address.
CPU_INLINE struct ByteClasses byteClasses(const uint8_t *_Nonnull address) {
  struct ByteClasses a = cpu_classes_of_16(address);
  struct ByteClasses b = cpu_classes_of_16(address + 16);
  struct ByteClasses c = cpu_classes_of_16(address + 32);
  struct ByteClasses d = cpu_classes_of_16(address + 48);
  struct ByteClasses classes = {
    cpu_join(a.letters, b.letters, c.letters, d.letters),
    cpu_join(a.spaces, b.spaces, c.spaces, d.spaces),
    cpu_join(a.marks, b.marks, c.marks, d.marks),
  };
  return classes;
}

CPU_INLINE uint64_t cpu_lineEnds_of_16(const uint8_t *_Nonnull address) {
  cpu_bytes bytes = cpu_load(address);
  return CPU_BITS((bytes == 0x0A) | (bytes == 0x0D));
}

/// Which of the 64 bytes at an address are LF or CR.
CPU_INLINE uint64_t bytesEndingLines(const uint8_t *_Nonnull address) {
  return cpu_join(
      cpu_lineEnds_of_16(address), cpu_lineEnds_of_16(address + 16), cpu_lineEnds_of_16(address + 32),
      cpu_lineEnds_of_16(address + 48));
}

/// Which of the 64 bytes at an address are not ASCII.
CPU_INLINE uint64_t bytesBeyondASCII(const uint8_t *_Nonnull address) {
  return cpu_join(
      CPU_BITS(cpu_load(address) >= 0x80), CPU_BITS(cpu_load(address + 16) >= 0x80),
      CPU_BITS(cpu_load(address + 32) >= 0x80), CPU_BITS(cpu_load(address + 48) >= 0x80));
}

/// True where the 64 bytes at an address are ASCII.
CPU_INLINE _Bool areASCII(const void *_Nonnull address) {
  const uint8_t *bytes = (const uint8_t *)address;
  cpu_bytes any = cpu_load(bytes) | cpu_load(bytes + 16) | cpu_load(bytes + 32) | cpu_load(bytes + 48);
  return CPU_BITS(any >= 0x80) == 0;
}

/// Which of the 64 bytes at an address continue a scalar of UTF-8.
CPU_INLINE uint64_t bytesContinuing(const uint8_t *_Nonnull address) {
  return cpu_join(
      CPU_BITS((cpu_load(address) & 0xC0) == 0x80), CPU_BITS((cpu_load(address + 16) & 0xC0) == 0x80),
      CPU_BITS((cpu_load(address + 32) & 0xC0) == 0x80), CPU_BITS((cpu_load(address + 48) & 0xC0) == 0x80));
}

CPU_INLINE uint64_t cpu_jsonBreaks_of_16(const uint8_t *_Nonnull address) {
  cpu_bytes bytes = cpu_load(address);
  return CPU_BITS((bytes < 0x20) | (bytes == 0x22) | (bytes == 0x5C));
}

/// Which of the 64 bytes at an address end a stretch of a JSON string that stands for itself.
CPU_INLINE uint64_t bytesBreakingJSON(const uint8_t *_Nonnull address) {
  return cpu_join(
      cpu_jsonBreaks_of_16(address), cpu_jsonBreaks_of_16(address + 16),
      cpu_jsonBreaks_of_16(address + 32), cpu_jsonBreaks_of_16(address + 48));
}

CPU_INLINE uint64_t cpu_control_of_16(const uint8_t *_Nonnull address) {
  cpu_bytes bytes = cpu_load(address);
  return CPU_BITS((bytes < 0x20) & ((bytes - 0x09) > 4) & (bytes != 0x1B));
}

/// Which of the 64 bytes at an address are control characters, but for white space and escape.
CPU_INLINE uint64_t bytesOfControl(const uint8_t *_Nonnull address) {
  return cpu_join(
      cpu_control_of_16(address), cpu_control_of_16(address + 16), cpu_control_of_16(address + 32),
      cpu_control_of_16(address + 48));
}

/// What 16 bytes of a page are to the reader of its texts, most of which are shorter than 64.
struct MarkupBytes {
  /// `<`.
  uint64_t opens;
  /// Anything but space, tab and breaks of lines.
  uint64_t solid;
  /// `&`, other control characters, and the first bytes of scalars that may have to be repaired.
  uint64_t suspect;
};

/// What the 16 bytes at an address are to the reader of texts.
CPU_INLINE struct MarkupBytes markupBytes(const uint8_t *_Nonnull address) {
  cpu_bytes bytes = cpu_load(address);
  uint64_t blank = CPU_BITS((bytes == 0x20) | (bytes == 0x09) | (bytes == 0x0A) | (bytes == 0x0D));
  uint64_t solid = ~blank & 0xFFFF;
  struct MarkupBytes found = {
    CPU_BITS(bytes == 0x3C),
    solid,
    CPU_BITS((bytes == 0x26) | (bytes == 0xC2) | (bytes == 0xEF)) | (CPU_BITS(bytes < 0x20) & solid),
  };
  return found;
}

/// Rows and columns of 64 bytes exchanged: for each of the lowest `count` bits of all bytes, the lowest first, one number
/// with a bit for each byte, `distance` numbers behind the one before.
CPU_INLINE void turnBytes(
    const uint8_t *_Nonnull address, intptr_t count, uint64_t *_Nonnull numbers, intptr_t distance) {
  cpu_bytes a = cpu_load(address), b = cpu_load(address + 16);
  cpu_bytes c = cpu_load(address + 32), d = cpu_load(address + 48);
  // The highest bit of a byte is what processors gather; doubling brings the next one there.
  for (intptr_t bit = 7; bit >= 0; bit -= 1) {
    if (bit < count) {
      numbers[bit * distance] =
          cpu_join(CPU_BITS(a >= 0x80), CPU_BITS(b >= 0x80), CPU_BITS(c >= 0x80), CPU_BITS(d >= 0x80));
    }
    a += a, b += b, c += c, d += d;
  }
}

typedef uint32_t cpu_words __attribute__((ext_vector_type(16)));

CPU_INLINE cpu_bytes cpu_bytesOf_16(const uint32_t *_Nonnull address, intptr_t byte) {
  cpu_words words;
  __builtin_memcpy(&words, address, sizeof(words));
  return __builtin_convertvector((words >> (uint32_t)(8 * byte)) & 0xFF, cpu_bytes);
}

/// The same for one of the four bytes of each of 64 words, 0 for the lowest.
CPU_INLINE void turnBytesOfWords(
    const uint32_t *_Nonnull address, intptr_t byte, intptr_t count, uint64_t *_Nonnull numbers,
    intptr_t distance) {
  cpu_bytes bytes[4];
  for (intptr_t part = 0; part < 4; part += 1) { bytes[part] = cpu_bytesOf_16(address + 16 * part, byte); }
  turnBytes((const uint8_t *)bytes, count, numbers, distance);
}

/// Asks for the memory at an address, which may be any, and waits for nothing.
CPU_INLINE void prefetch(const void *_Nonnull address) { __builtin_prefetch(address, 0, 3); }

#endif
