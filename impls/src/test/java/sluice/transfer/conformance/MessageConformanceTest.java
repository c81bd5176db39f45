package sluice.transfer.conformance;

/// The rules of all other services: messages, as a stream and as datagrams.
final class MessageConformanceTest extends ServerConformance {
  MessageConformanceTest() {
    super(rule -> !rule.service().equals("transfer"));
  }
}
