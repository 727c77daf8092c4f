package varde.app.main;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/// A clock that shows the real time of one day, over and over.
final class DemonstrationClock extends Clock {
  private final LocalDate day;
  private final Clock real;

  DemonstrationClock(LocalDate day, Clock real) {
    this.day = day;
    this.real = real;
  }

  @Override
  public Instant instant() {
    return day.atTime(LocalTime.now(real)).atZone(real.getZone()).toInstant();
  }

  @Override
  public ZoneId getZone() {
    return real.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new DemonstrationClock(day, real.withZone(zone));
  }
}
