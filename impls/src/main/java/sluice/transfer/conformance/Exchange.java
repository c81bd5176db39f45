package sluice.transfer.conformance;

/// Bytes that make a server reply, and what the reply has to be.
interface Exchange {
  /// A whole frame or message.
  byte[] bytes();

  /// Compares what came back with what has to.
  ///
  /// @param reply what came back, without its length
  void verify(byte[] reply) throws Violation;
}
