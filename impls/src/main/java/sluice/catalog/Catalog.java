package sluice.catalog;

import java.util.List;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;

/// The implementations of one extension point that are on the class path, by name. Immutable.
///
/// @param <T> the extension point
public final class Catalog<T> {
  private final String kind;
  private final TreeMap<String, Supplier<T>> byName = new TreeMap<>();

  /// @param kind what the implementations are called in messages, such as `codec`
  /// @param makers each makes a fresh instance at every call
  /// @param name tells an instance's name
  /// @throws IllegalArgumentException where two implementations have one name
  public Catalog(
      String kind, Iterable<? extends Supplier<? extends T>> makers, Function<T, String> name) {
    this.kind = kind;
    for (Supplier<? extends T> maker : makers) {
      T first = maker.get();
      if (byName.putIfAbsent(name.apply(first), maker::get) != null) {
        throw new IllegalArgumentException(
            kind + ": two are named " + name.apply(first) + ", one is " + first.getClass());
      }
    }
  }

  /// All implementations of an extension point that are registered on the class path.
  ///
  /// @param kind what they are called in messages, such as `codec`
  /// @param name tells an instance's name
  /// @throws IllegalArgumentException where two have one name
  public static <T> Catalog<T> of(String kind, Class<T> type, Function<T, String> name) {
    return new Catalog<>(kind, ServiceLoader.load(type).stream().toList(), name);
  }

  /// The names, sorted.
  public List<String> names() {
    return List.copyOf(byName.keySet());
  }

  /// What makes instances of the named implementation, a fresh one at every call. Any thread.
  ///
  /// @throws IllegalArgumentException where there is none; the message names those there are
  public Supplier<T> find(String name) {
    Supplier<T> maker = byName.get(name);
    if (maker == null) {
      throw new IllegalArgumentException(
          kind + ": expected one of " + String.join(", ", byName.keySet()) + ", got " + name);
    }
    return maker;
  }

  /// A fresh instance of each implementation, by name.
  public List<T> all() {
    return byName.values().stream().map(Supplier::get).toList();
  }
}
