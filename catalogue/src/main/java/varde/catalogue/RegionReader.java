package varde.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import varde.engine.synthetic.Calibration;

/// Reads the regions of a calibrated population, their trusts, and the units of those.
final class RegionReader {
  private final Origins origins;
  private final Amounts amounts;
  private final List<Calibration.Sector> sectors;
  private final String unitName;
  private final List<Integer> unitWeights;

  private final List<Calibration.Region> regions = new ArrayList<>();
  private final List<Calibration.Unit> units = new ArrayList<>();

  RegionReader(Fields file, List<Calibration.Sector> sectors, Origins origins, Amounts amounts) {
    this.sectors = sectors;
    this.origins = origins;
    this.amounts = amounts;
    var usual = origins.of(file.map("units"));
    unitName = usual.word("name");
    unitWeights = amounts.weights(usual, "weights");
    usual.nothingElse();
    file.maps("regions").forEach(this::read);
    amounts.mustBeSome(regions, file, "regions");
  }

  List<Calibration.Region> regions() {
    return regions;
  }

  List<Calibration.Unit> units() {
    return units;
  }

  private void read(String id, Fields fields) {
    fields.word("name");
    var starts = origins.of(fields.map("starts"));
    regions.add(new Calibration.Region(id, amounts.date(starts, "date"), volumes(fields)));
    starts.nothingElse();
    readTrusts(id, origins.of(fields));
    fields.nothingElse();
  }

  private Map<String, Integer> volumes(Fields region) {
    var fields = region.map("volumes");
    var volumes = new LinkedHashMap<String, Integer>();
    for (var sector : sectors) {
      var volume = origins.of(fields.map(sector.id()));
      volumes.put(sector.id(), amounts.weight(volume, "patients"));
      volume.nothingElse();
    }
    fields.nothingElse();
    return volumes;
  }

  private void readTrusts(String region, Fields fields) {
    var trusts = fields.maps("trusts");
    amounts.mustBeSome(trusts.keySet(), fields, "trusts");
    var sum = trusts.values().stream().mapToDouble(this::weight).sum();
    trusts.forEach((trust, one) -> {
      addUnits(region, trust, one, weight(one) / sum);
      one.nothingElse();
    });
  }

  private int weight(Fields trust) {
    return amounts.weight(trust, "weight");
  }

  private void addUnits(String region, String trust, Fields fields, double share) {
    var weights = fields.has("units") ? amounts.weights(fields, "units") : unitWeights;
    var sum = weights.stream().mapToDouble(weight -> weight).sum();
    var reports = reportsNotGranted(fields);
    var silences = fields.list("silent").stream().map(this::silence).toList();
    for (var number = 1; number <= weights.size(); number++) {
      var name = unitName.replace("{0}", trust).replace("{1}", String.valueOf(number));
      var part = share * weights.get(number - 1) / sum;
      units.add(new Calibration.Unit(name, trust, region, part, reports, silences));
    }
  }

  private boolean reportsNotGranted(Fields trust) {
    if (!trust.has("not_granted")) {
      return true;
    }
    var fields = origins.of(trust.map("not_granted"));
    var reported = fields.yes("reported");
    fields.nothingElse();
    return reported;
  }

  private Calibration.Days silence(Fields fields) {
    var days = amounts.days(origins.of(fields));
    fields.nothingElse();
    return days;
  }
}
