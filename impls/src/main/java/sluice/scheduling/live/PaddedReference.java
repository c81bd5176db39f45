package sluice.scheduling.live;

import java.util.concurrent.atomic.AtomicReference;

/// A reference that shares its cache line with nothing that lies behind it in memory, another one
/// of these for instance. See [Padding].
final class PaddedReference<V> extends AtomicReference<V> {
  private static final long serialVersionUID = 1L;

  long p1;
  long p2;
  long p3;
  long p4;
  long p5;
  long p6;
  long p7;
  long p8;
  long p9;
  long p10;
  long p11;
  long p12;
  long p13;
  long p14;
  long p15;
  long p16;

  PaddedReference(V initial) {
    super(initial);
  }
}
