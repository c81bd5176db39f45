package sluice.scheduling.live;

/// What the holder of a queue's lock writes at every dispatch, on cache lines of its own: who
/// submits would otherwise have to fetch them again for each task. All are of one type, since the
/// JVM keeps only such fields in the order they are declared in.
final class Ledger extends Padding {
  /// The policy's clock: the latest time that was read.
  long now;

  /// Tasks that came in.
  long arrivals;

  /// Tasks that ended.
  long ends;

  /// Workers that found nothing to run when they last looked.
  long resting;

  long q1;
  long q2;
  long q3;
  long q4;
  long q5;
  long q6;
  long q7;
  long q8;
  long q9;
  long q10;
  long q11;
  long q12;
  long q13;
  long q14;
  long q15;
  long q16;
}
