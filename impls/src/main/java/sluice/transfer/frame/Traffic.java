package sluice.transfer.frame;

import java.util.concurrent.atomic.LongAdder;

/// What a server has taken in, counted by its sessions from any thread.
///
/// @param receives pieces handed to the sessions: calls of the kernel's receive that returned bytes
/// @param bytes bytes of those pieces and of bodies moved directly
/// @param directBytes bytes of bodies that never passed through a buffer of the server
/// @param units frames and messages that arrived whole
/// @param checksums sum, modulo 2^64, of the CRC32C of every body for which one was computed
public record Traffic(
    LongAdder receives,
    LongAdder bytes,
    LongAdder directBytes,
    LongAdder units,
    LongAdder checksums) {
  public Traffic() {
    this(new LongAdder(), new LongAdder(), new LongAdder(), new LongAdder(), new LongAdder());
  }
}
