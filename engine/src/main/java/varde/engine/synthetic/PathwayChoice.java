package varde.engine.synthetic;

import java.util.List;
import varde.engine.synthetic.Calibration.AgeShare;
import varde.engine.synthetic.Calibration.PathwayShare;

/// The pathways of one sector of a [Calibration], and the ages of their patients.
final class PathwayChoice {
  private final Scripts scripts;
  private final List<PathwayShare> shares;
  private final int[] number;
  private final Weights[] ages;

  /// @throws IllegalArgumentException when no edition has one of the pathways
  PathwayChoice(Calibration.Sector sector, Scripts scripts) {
    this.scripts = scripts;
    shares = sector.pathways();
    number = shares.stream().mapToInt(share -> scripts.number(share.pathway())).toArray();
    ages =
        shares.stream()
            .map(share -> share.ages().stream().mapToDouble(AgeShare::weight).toArray())
            .map(Weights::new)
            .toArray(Weights[]::new);
  }

  /// A pathway that is open on this day, as a place among those of the sector; the first when none
  /// is open.
  int anyOn(int day, Dice dice) {
    var chosen = 0;
    var weights = 0;
    for (var p = 0; p < number.length; p++) {
      if (script(p, day).isOpenOn(day)) {
        var weight = shares.get(p).weight();
        weights += weight;
        chosen = dice.below(weights) < weight ? p : chosen;
      }
    }
    return chosen;
  }

  Script script(int pathway, int day) {
    return scripts.inForce(number[pathway], day);
  }

  /// The least age that the patient of such a course may have.
  int anyAge(int pathway, Dice dice) {
    return shares.get(pathway).ages().get(ages[pathway].draw(dice)).youngest();
  }
}
