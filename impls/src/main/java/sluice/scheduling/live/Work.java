package sluice.scheduling.live;

/// A piece of work that can be interrupted and resumed where it asks for it: what a live task does.
///
/// It may run on another thread each time, never on two at once; what it wrote in one run it sees
/// in the next.
public interface Work {
  /// Goes on with the work until it is done, has to wait, or finds its slice over. It looks at the
  /// slice at short intervals, by which others wait longer than they should.
  ///
  /// @throws Exception ends this task as failed, and concerns no other
  Outcome run(Slice slice) throws Exception;
}
