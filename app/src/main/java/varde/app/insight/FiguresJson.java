package varde.app.insight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import varde.app.words.Texts;

/// Writes figures as one JSON object. A number that is hidden is null; the row or column of all has
/// null for its name.
///
/// @param today the day the figures are for
public record FiguresJson(Texts texts, LocalDate today) {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  /// The object as text.
  public String text(Figures figures) {
    var told = new LinkedHashMap<String, Object>();
    told.put("today", today.toString());
    told.put("by", figures.by().stream().map(Dimension::word).toList());
    told.put("courses", figures.courses());
    told.put("note", texts.say("share.our-reading"));
    var indicators = new ArrayList<Object>();
    figures.shares().forEach(one -> indicators.add(share(figures, one)));
    figures.spreads().forEach(one -> indicators.add(spread(figures, one)));
    told.put("indicators", indicators);
    return JSON.writeValueAsString(told);
  }

  private Map<String, Object> share(Figures figures, ShareFigures one) {
    var facts = one.indicator().facts();
    var told = new LinkedHashMap<String, Object>();
    told.put("id", facts.id());
    told.put("label", texts.say(facts.label()));
    facts.target().ifPresent(target -> told.put("target", target));
    var cells = new ArrayList<Object>();
    one.cells().map((r, c, cell) -> cells.add(cell(figures, r, c, cell)));
    told.put("cells", cells);
    return told;
  }

  private Map<String, Object> spread(Figures figures, SpreadFigures one) {
    var facts = one.indicator().facts();
    var told = new LinkedHashMap<String, Object>();
    told.put("id", facts.id());
    told.put("label", texts.say(facts.label()));
    var cells = new ArrayList<Object>();
    one.cells().map((r, c, cell) -> cells.add(cell(figures, r, c, cell)));
    told.put("cells", cells);
    return told;
  }

  private static Map<String, @Nullable Object> place(Figures figures, int row, int column) {
    var told = new LinkedHashMap<String, @Nullable Object>();
    told.put("row", name(figures.rows(), row));
    told.put("column", name(figures.columns(), column));
    return told;
  }

  private static @Nullable String name(List<String> names, int place) {
    return place == names.size() ? null : names.get(place);
  }

  private static Map<String, @Nullable Object> cell(
      Figures figures, int row, int column, ShareFigures.Cell cell) {
    var told = place(figures, row, column);
    var share = cell.share();
    told.put("numerator", share.map(one -> one.numerator()).orElse(null));
    told.put("denominator", share.map(one -> one.denominator()).orElse(null));
    told.put("share", share.filter(one -> !one.isEmpty()).map(one -> one.value()).orElse(null));
    var wilson = share.flatMap(one -> one.wilson());
    told.put("lower", wilson.map(bounds -> bounds.lower()).orElse(null));
    told.put("upper", wilson.map(bounds -> bounds.upper()).orElse(null));
    told.put("overdue", number(cell.overdue()));
    told.put("lapsed", number(cell.lapsed()));
    told.put("postponed", number(cell.postponed()));
    var reasons = new LinkedHashMap<String, @Nullable Object>();
    cell.notMeasured().forEach((reason, count) -> reasons.put(reason.word(), number(count)));
    told.put("notMeasured", reasons);
    return told;
  }

  private static Map<String, @Nullable Object> cell(
      Figures figures, int row, int column, SpreadFigures.Cell cell) {
    var told = place(figures, row, column);
    told.put("count", number(cell.size()));
    told.put("p10", number(cell.low()));
    told.put("median", number(cell.median()));
    told.put("p90", number(cell.high()));
    return told;
  }

  private static @Nullable Integer number(OptionalInt number) {
    return number.isPresent() ? number.getAsInt() : null;
  }
}
