package sluice.transfer.conformance;

/// What can be wrong with a [FaultyServer].
enum Defect {
  NONE,
  /// Takes what one read brings for one frame and drops the rest: the sticky-packet disease.
  READ_IS_FRAME,
  /// Starts anew with every read.
  FORGETS_AT_SPLIT,
  BIG_ENDIAN_ONLY,
  /// Asks the kernel for more than the chunk that is configured.
  BIG_CHUNKS,
  /// Replies to every frame, asked or not.
  IGNORES_ACK,
  WRONG_CRC,
  /// Ends a connection without the reply that is due.
  SILENT_AT_END,
  /// Closes at once after an error, so that a reset overtakes the reply.
  CLOSES_AT_ERROR,
  /// Drains for ever after an error.
  DRAINS_FOR_EVER,
  /// Closes all connections after an error on one.
  KILLS_OTHERS,
  /// Closes all connections after an error of the virtual machine on one.
  DIES_OF_ERROR,
  /// Stops accepting when a connection breaks.
  DIES_OF_RESET,
  /// Serves one connection after the other.
  ONE_AT_A_TIME,
  NEVER_TIMES_OUT,
  /// Counts the idle timeout from the start of a connection, whatever arrives.
  TIMES_OUT_ACTIVE,
  /// Leaves the file of a body that did not arrive whole.
  KEEPS_PARTIAL_FILES,
  /// Goes on as if nothing were wrong with the sink.
  IGNORES_FULL_DISK,
  /// Takes a prefix of a name for the name.
  CUTS_NAMES,
  NO_REUSE_ADDRESS,
  LEAKS_THREAD,
  LEAKS_VIRTUAL_THREAD,
  LEAKS_DESCRIPTOR,
  /// Forgets one of two descriptors of a body's file.
  LEAKS_FILE,
  /// Does not have the kernel look for peers that are gone.
  NO_KEEP_ALIVE,
  /// Keeps connections open when closed.
  KEEPS_CONNECTIONS
}
