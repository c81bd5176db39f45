package sluice.scheduling.conformance;

import sluice.scheduling.Task;
import sluice.scheduling.TaskState;

/// A call to a policy and what it answered.
///
/// @param queue whose policy was called
/// @param question the method with all that the policy was told
/// @param answer what it returned; null where it returned nothing
record Call(int queue, Question question, Object answer) {
  /// All that a policy was told.
  ///
  /// @param method of the contract
  /// @param task that is passed in; null for none
  /// @param other what is passed in besides; null for nothing
  record Question(String method, Told task, Object other, long now) {
    @Override
    public String toString() {
      return method + "(" + task + ", " + other + ", at " + now + ")";
    }
  }

  /// All of a task that a policy may know and that changes.
  record Told(int id, TaskState state, long service) {
    static Told of(Task task) {
      return new Told(task.id(), task.state(), task.service());
    }

    @Override
    public String toString() {
      return "task " + id + " (" + state + ", served " + service + ")";
    }
  }

  boolean sameQuestion(Call call) {
    return queue == call.queue && question.equals(call.question);
  }

  @Override
  public String toString() {
    return question + " = " + answer;
  }
}
