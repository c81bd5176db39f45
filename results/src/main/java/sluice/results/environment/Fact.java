package sluice.results.environment;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// What the system tells of one thing: its value, or why there is none.
sealed interface Fact {
  /// A value, never blank.
  record Known(String text) implements Fact {
    @Override
    public String toString() {
      return text;
    }
  }

  /// No value.
  record Unknown(String reason) implements Fact {
    @Override
    public String toString() {
      return Environment.UNKNOWN + ": " + reason;
    }
  }

  static Fact known(Object value) {
    return new Known(String.valueOf(value));
  }

  static Fact unknown(String reason) {
    return new Unknown(reason);
  }

  /// The value, if there is one.
  default Optional<String> value() {
    return this instanceof Known(String text) ? Optional.of(text) : Optional.empty();
  }

  default Fact map(Function<String, String> change) {
    return this instanceof Known(String text) ? known(change.apply(text)) : this;
  }

  /// This one if it is known; else the other, where that is.
  default Fact or(Supplier<Fact> other) {
    return switch (this) {
      case Known known -> known;
      case Unknown(String reason) ->
          switch (other.get()) {
            case Known known -> known;
            case Unknown(String another) -> unknown(reason + "; " + another);
          };
    };
  }
}
