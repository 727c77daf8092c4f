package varde.app.casework;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.springframework.web.util.UriComponentsBuilder;

/// Which courses somebody wants to see, and in which order. What is empty asks for all.
///
/// @param mine only courses in which the person is named
/// @param name the beginning of a first name or surname
/// @param all also courses in which nothing is urgent
record WorklistQuery(
    boolean mine,
    OptionalInt unit,
    String pathway,
    String phase,
    String name,
    Order order,
    boolean all) {

  /// The day that counts in each group.
  private static final String DAY_OF_COURSE =
      """
      case urgency when 'CODE' then last_event_on when 'PERSON' then started_on when 'START' then planned_on
        else next_due end nulls last\
      """;

  /// The order of the rows in each group.
  enum Order {
    DAY(DAY_OF_COURSE, DAY_OF_COURSE + ", name"),
    PATIENT("true", "name"),
    WITH(
        "therapist nulls first, next_due nulls last", "therapist nulls first, next_due nulls last"),
    MUNICIPALITY("true", "municipality, next_due nulls last");

    /// As far as the course itself knows; the rest is told by who the patient is.
    final String ofCourse;

    final String columns;

    Order(String ofCourse, String columns) {
      this.ofCourse = ofCourse;
      this.columns = columns;
    }

    /// The word in addresses and keys of texts.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// What was asked for in an address or a form.
  ///
  /// @param name empty where it came in an address: a name must not stand there
  static WorklistQuery of(Map<String, String> asked, String name) {
    return new WorklistQuery(
        has(asked, "mine"),
        FormFields.whole(asked.getOrDefault("unit", "")),
        asked.getOrDefault("pathway", ""),
        asked.getOrDefault("phase", ""),
        name,
        order(asked.getOrDefault("sort", "")),
        has(asked, "all") || !name.isEmpty());
  }

  static boolean has(Map<String, String> asked, String word) {
    return !asked.getOrDefault(word, "").isEmpty();
  }

  private static Order order(String word) {
    return Arrays.stream(Order.values())
        .filter(order -> order.word().equals(word))
        .findFirst()
        .orElse(Order.DAY);
  }

  /// The same as the end of an address, without the name; empty when it asks for what is urgent.
  public String address() {
    var parts = UriComponentsBuilder.newInstance();
    if (mine) {
      parts.queryParam("mine", 1);
    }
    unit.ifPresent(number -> parts.queryParam("unit", number));
    Map.of("pathway", pathway, "phase", phase).entrySet().stream()
        .filter(part -> !part.getValue().isEmpty())
        .sorted(Map.Entry.comparingByKey())
        .forEach(part -> parts.queryParam(part.getKey(), "{" + part.getKey() + "}"));
    if (order != Order.DAY) {
      parts.queryParam("sort", order.word());
    }
    if (all) {
      parts.queryParam("all", 1);
    }
    return parts.encode().buildAndExpand(Map.of("pathway", pathway, "phase", phase)).toUriString();
  }

  /// True when it asks for less than everything.
  public boolean narrows() {
    return mine || unit.isPresent() || !pathway.isEmpty() || !phase.isEmpty() || !name.isEmpty();
  }
}
