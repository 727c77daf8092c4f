package varde.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import varde.engine.synthetic.Calibration;
import varde.engine.synthetic.Population;

/// The population norway shows what was published of Norway.
class CalibrationTest {
  private static final int COURSES = Integer.getInteger("courses", 1_000_000);
  private static final Catalogue STATED =
      Policy.load(List.of(Policy.path("pathways"), Policy.path("populations/norway-limits")));
  private static final Calibration NORWAY = norway();

  private static Calibration norway() {
    var read = CalibrationFile.read(Policy.path("populations"), "norway");
    return read.value().orElseThrow(() -> new AssertionError(read.problems()));
  }

  @Test
  void table() {
    var t = System.nanoTime();
    var population =
        Population.of(STATED.editions(), 42, NORWAY.from(), NORWAY.through()).like(NORWAY);
    var measured = Measured.of(STATED, population, COURSES, NORWAY.through());
    System.out.println((System.nanoTime() - t) / 1e9 + " s");
    for (var row : NORWAY.published()) {
      var v = measured.value(row);
      System.out.printf(
          "%-26s %-6s %-8s %s %5.1f %6.2f %+6.2f n=%.0f%n",
          row.figure().word(),
          row.sector().orElse(""),
          row.region().orElse(""),
          row.period().from(),
          row.value(),
          v,
          v - row.value(),
          measured.count(row));
    }
    assertThat(NORWAY.published()).isNotEmpty();
  }
}
