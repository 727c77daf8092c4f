package varde.engine.columns;

import java.util.Arrays;

/// A dictionary: words numbered 0, 1, 2 … in the order they are first met. Not for several threads
/// at once.
public final class Names {
  private String[] words = new String[16];
  private int[] slots = new int[64];
  private int size;

  /// The number of this word, which is taken in when it is new.
  public int idOf(String word) {
    var slot = slotOf(word);
    if (slots[slot] != 0) {
      return slots[slot] - 1;
    }
    if (size == words.length) {
      grow();
      slot = slotOf(word);
    }
    words[size++] = word;
    slots[slot] = size;
    return size - 1;
  }

  /// The number of this word, or -1 when it has not been met.
  public int find(String word) {
    return slots[slotOf(word)] - 1;
  }

  /// The word with this number.
  public String word(int id) {
    if (id < 0 || id >= size) {
      throw new IndexOutOfBoundsException("no word has the number " + id);
    }
    return words[id];
  }

  /// How many words have been met.
  public int size() {
    return size;
  }

  private int slotOf(String word) {
    var mask = slots.length - 1;
    var hash = word.hashCode() * 0x9E3779B9;
    var slot = (hash ^ (hash >>> 15)) & mask;
    while (slots[slot] != 0 && !words[slots[slot] - 1].equals(word)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    words = Arrays.copyOf(words, words.length * 2);
    slots = new int[words.length * 4];
    for (var id = 0; id < size; id++) {
      slots[slotOf(words[id])] = id + 1;
    }
  }
}
