package varde.catalogue;

import java.time.Month;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import varde.engine.synthetic.Calibration;

/// Reads the file of a calibrated population. That every number says where it is from is asked
/// here; what it is worth, the reader of the file judges.
final class CalibrationReader {
  private static final Pattern SPAN = Pattern.compile("([0-9]{1,3})-([0-9]{1,3})");
  private static final int AGES_OF_A_SPAN = 12;
  private static final double PERCENT = 100;

  private final Fields file;
  private final Problems problems;
  private final Origins origins;
  private final Amounts amounts;

  CalibrationReader(Fields file, Problems problems) {
    this.file = file;
    this.problems = problems;
    origins = new Origins(file.maps("sources"), problems);
    amounts = new Amounts(problems);
  }

  Calibration read(String name) {
    if (!file.word("population").equals(name)) {
      problems.add("calibration.name", file.place("population"), name, file.word("population"));
    }
    var calibration = calibration(name);
    readNotModelled();
    file.nothingElse();
    return calibration;
  }

  private Calibration calibration(String name) {
    var days = days();
    var sectors = sectors();
    var places = new RegionReader(file, sectors, origins, amounts);
    var levels = new LevelReader(file, sectors, places.regions(), origins, amounts, problems);
    return new Calibration(
        name,
        days.from(),
        days.through(),
        breaking(),
        sectors,
        places.regions(),
        places.units(),
        wave(),
        levels.levels(),
        levels.published());
  }

  private Calibration.Days days() {
    var fields = origins.of(file.map("days"));
    var days = amounts.days(fields);
    fields.nothingElse();
    return days;
  }

  private double breaking() {
    var fields = origins.of(file.map("broken"));
    var percent = amounts.percent(fields);
    fields.nothingElse();
    return percent / PERCENT;
  }

  private List<Calibration.Sector> sectors() {
    var sectors = new ArrayList<Calibration.Sector>();
    file.maps("sectors").forEach((id, fields) -> sectors.add(sector(id, origins.of(fields))));
    amounts.mustBeSome(sectors, file, "sectors");
    return sectors;
  }

  private Calibration.Sector sector(String id, Fields fields) {
    var pathways = new ArrayList<Calibration.PathwayShare>();
    fields.maps("pathways").forEach((pathway, share) -> pathways.add(share(pathway, share)));
    amounts.mustBeSome(pathways, fields, "pathways");
    fields.nothingElse();
    return new Calibration.Sector(id, pathways);
  }

  private Calibration.PathwayShare share(String pathway, Fields fields) {
    var weight = amounts.weight(fields, "weight");
    var ages = new ArrayList<Calibration.AgeShare>();
    var spans = fields.map("ages");
    spans
        .keys()
        .forEach(span ->
            ages.add(new Calibration.AgeShare(youngest(span, spans), amounts.weight(spans, span))));
    amounts.mustBeSome(ages, fields, "ages");
    fields.nothingElse();
    return new Calibration.PathwayShare(pathway, weight, ages);
  }

  private int youngest(String span, Fields spans) {
    var ages = SPAN.matcher(span);
    if (ages.matches()) {
      var youngest = Integer.parseInt(ages.group(1));
      if (Integer.parseInt(ages.group(2)) - youngest == AGES_OF_A_SPAN - 1) {
        return youngest;
      }
    }
    problems.add("calibration.ages", spans.place(span), span);
    return 0;
  }

  private Calibration.Wave wave() {
    var fields = origins.of(file.map("wave"));
    Map<Month, Integer> months = new EnumMap<>(Month.class);
    var percents = fields.map("months");
    for (var month : Month.values()) {
      months.put(month, percents.number(month.name().toLowerCase(Locale.ROOT)));
    }
    percents.nothingElse();
    var days = new ArrayList<Calibration.SomeDays>();
    for (var some : fields.list("days")) {
      days.add(new Calibration.SomeDays(amounts.days(some), some.number("percent")));
      some.nothingElse();
    }
    fields.nothingElse();
    return new Calibration.Wave(months, days);
  }

  /// Told to people alone; it must be whole all the same.
  private void readNotModelled() {
    var all = file.list("not_modelled");
    amounts.mustBeSome(all, file, "not_modelled");
    for (var one : all) {
      one.word("what");
      one.word("why");
      one.nothingElse();
    }
  }
}
