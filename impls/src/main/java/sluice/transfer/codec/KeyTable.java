package sluice.transfer.codec;

import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;
import sluice.transfer.frame.FrameException;

/// The keys of one JSON text, to find one that an object has twice, however it is spelled.
///
/// Open addressing over arrays that are used again for the next text and cleared in time
/// proportional to what they held. The hash is seeded at random, so nobody can prepare keys that
/// collide.
final class KeyTable {
  /// Numbers kept for a key: object, hash, start, length, slot.
  private static final int FIELDS = 5;

  private static final long MULTIPLIER = 0x9E37_79B9_7F4A_7C15L;

  private final long seed = ThreadLocalRandom.current().nextLong();
  private byte[] text;

  /// Keys whose spelling has escapes, without them.
  private byte[] unescaped = new byte[64];

  private int unescapedCount;
  private int[] keys = new int[16 * FIELDS];
  private int count;

  /// Numbers of keys, counted from 1; a power of two of slots, at most half of them taken.
  private int[] slots = new int[32];

  /// Forgets all keys and prepares for those of `source`.
  void begin(byte[] source) {
    for (int key = 0; key < count; key++) {
      slots[keys[key * FIELDS + 4]] = 0;
    }
    count = 0;
    unescapedCount = 0;
    text = source;
  }

  /// Adds a key of an object.
  ///
  /// @param object tells objects of the text apart
  /// @param start where the key begins, behind its quote
  /// @param end where it ends
  /// @param escaped whether its spelling has escapes
  /// @return whether the object had no such key yet
  /// @throws FrameException where an escape stands for half a pair of surrogates
  boolean add(int object, int start, int end, boolean escaped) throws FrameException {
    if (!escaped) {
      return insert(object, start, end - start);
    }
    int from = unescapedCount;
    if (unescaped.length - from < end - start) {
      unescaped = Arrays.copyOf(unescaped, 2 * (from + end - start));
    }
    unescapedCount = Escapes.resolve(text, start, end, unescaped, from);
    if (Utf8.firstInvalid(unescaped, from, unescapedCount) < unescapedCount) {
      throw HeaderRules.loneSurrogate("a key");
    }
    return insert(object, ~from, unescapedCount - from);
  }

  /// @param from where the key begins in the text, or `~index` of where it begins in [#unescaped]
  private boolean insert(int object, int from, int length) {
    int hash = hash(object, from, length);
    int slot = hash & (slots.length - 1);
    while (slots[slot] != 0) {
      if (same((slots[slot] - 1) * FIELDS, object, hash, from, length)) {
        return false;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    append(object, hash, from, length, slot);
    return true;
  }

  private boolean same(int key, int object, int hash, int from, int length) {
    if (keys[key + 1] != hash || keys[key] != object || keys[key + 3] != length) {
      return false;
    }
    int mine = start(from);
    int other = start(keys[key + 2]);
    return Arrays.equals(
        bytes(from), mine, mine + length, bytes(keys[key + 2]), other, other + length);
  }

  private void append(int object, int hash, int from, int length, int slot) {
    int key = count * FIELDS;
    keys[key] = object;
    keys[key + 1] = hash;
    keys[key + 2] = from;
    keys[key + 3] = length;
    keys[key + 4] = slot;
    count++;
    slots[slot] = count;
    if (2 * count >= slots.length) {
      grow();
    }
  }

  private void grow() {
    keys = Arrays.copyOf(keys, 2 * keys.length);
    slots = new int[2 * slots.length];
    for (int key = 0; key < count; key++) {
      int slot = keys[key * FIELDS + 1] & (slots.length - 1);
      while (slots[slot] != 0) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = key + 1;
      keys[key * FIELDS + 4] = slot;
    }
  }

  private byte[] bytes(int from) {
    return from < 0 ? unescaped : text;
  }

  private static int start(int from) {
    return from < 0 ? ~from : from;
  }

  private int hash(int object, int from, int length) {
    byte[] bytes = bytes(from);
    int at = start(from);
    int end = at + length;
    long hash = mix(seed ^ object);
    for (; end - at >= Long.BYTES; at += Long.BYTES) {
      hash = mix(hash ^ Words.eight(bytes, at));
    }
    for (; at < end; at++) {
      hash = mix(hash ^ bytes[at]);
    }
    return (int) (hash ^ (hash >>> 32));
  }

  private static long mix(long value) {
    return (value * MULTIPLIER) ^ Math.unsignedMultiplyHigh(value, MULTIPLIER);
  }
}
