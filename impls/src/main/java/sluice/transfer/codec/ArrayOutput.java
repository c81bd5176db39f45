package sluice.transfer.codec;

import java.io.OutputStream;

/// Lets a library that writes to a stream write into a part of an array.
final class ArrayOutput extends OutputStream {
  private final byte[] target;
  private final int start;
  private int next;

  ArrayOutput(byte[] target, int offset) {
    this.target = target;
    this.start = offset;
    this.next = offset;
  }

  @Override
  public void write(int value) {
    target[next] = (byte) value;
    next++;
  }

  @Override
  public void write(byte[] source, int offset, int length) {
    System.arraycopy(source, offset, target, next, length);
    next += length;
  }

  /// Bytes written.
  int count() {
    return next - start;
  }
}
