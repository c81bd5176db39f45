package sluice.transfer.conformance;

/// The rules of the transfer service.
final class TransferConformanceTest extends ServerConformance {
  TransferConformanceTest() {
    super(rule -> rule.service().equals("transfer"));
  }
}
