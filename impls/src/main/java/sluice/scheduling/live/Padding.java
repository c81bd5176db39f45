package sluice.scheduling.live;

/// Keeps the fields of what extends it off the cache lines of whatever lies before them in memory.
///
/// Two processors that write fields of one line wait for each other as if they wrote one field. 128
/// bytes are two lines, since processors fetch lines in pairs.
abstract class Padding {
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
}
