package sluice.results.record;

import com.fasterxml.jackson.annotation.JsonProperty;

/// What a [Cell] is measured for.
public enum Role {
  /// To be compared with others.
  @JsonProperty("subject")
  SUBJECT,
  /// To show how much two measurements of one thing differ: a subject's cell under a second name.
  /// It is never ranked and never published as a result.
  @JsonProperty("twin")
  TWIN,
  /// To show what the machine itself allows: no subject does more. It is not ranked.
  @JsonProperty("limit")
  LIMIT
}
