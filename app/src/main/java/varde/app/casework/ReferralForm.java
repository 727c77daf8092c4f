package varde.app.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import varde.engine.edition.Right;
import varde.engine.edition.Severity;

/// Reads what is written of a referral and of its assessment. Every fault is told at once.
record ReferralForm(FormFields fields, LocalDate today) {
  private static final String RIGHT = "right";
  private static final Set<String> RIGHTS =
      Set.of(Words.of(Right.ASSESSMENT), Words.of(Right.TREATMENT), ReferralRows.NO_RIGHT);

  /// The referral; empty when something must be mended.
  ///
  /// @param isNew true when the patient's number may be written
  Optional<Referral.Draft> draft(boolean isNew) {
    var person = person(isNew);
    var referrer = fields.required("referrer", "referral.fault.referrer");
    var received =
        fields.pastDay("received", today, "referral.fault.received", "referral.fault.future");
    var unit = fields.number("unit");
    if (unit.isEmpty()) {
      fields.fault("unit", "referral.fault.unit");
    }
    var before = before();
    if (!fields.faults().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Referral.Draft(
            person,
            unit.getAsInt(),
            new Referral.Received(referrer, received.orElseThrow()),
            fields.isChosen("emergency"),
            previous(),
            before));
  }

  private Referral.NewPerson person(boolean isNew) {
    var number =
        isNew ? IdentityNumber.of(fields.word("identity")) : Optional.<IdentityNumber>empty();
    if (isNew && number.isEmpty() && fields.isChosen("identity")) {
      fields.fault("identity", "referral.fault.identity");
    }
    var name = previous().isPresent() ? "" : fields.required("name", "referral.fault.name");
    var written = fields.day("born", "referral.fault.born");
    var inNumber = number.flatMap(IdentityNumber::birthDate);
    if (written.isPresent() && inNumber.isPresent() && !written.equals(inNumber)) {
      fields.fault("born", "referral.fault.born-differs");
    }
    if (written.isPresent() && written.get().isAfter(today)) {
      fields.fault("born", "referral.fault.born");
    }
    return new Referral.NewPerson(
        number, name, written.or(() -> inNumber), fields.word("municipality"));
  }

  private Optional<Referral.Before> before() {
    var provider = fields.word("provider");
    var started = fields.day("provider-started", "referral.fault.day");
    if (provider.isEmpty() && started.isPresent()) {
      fields.fault("provider", "referral.fault.provider");
    }
    return provider.isEmpty()
        ? Optional.empty()
        : Optional.of(new Referral.Before(provider, started));
  }

  private OptionalLong previous() {
    return FormFields.stored(fields.word("previous"));
  }

  /// What the assessment comes to; empty when something must be mended.
  Optional<Referral.Start> start(ReferralView view, List<String> pathways) {
    var right = fields.word(RIGHT);
    if (!RIGHTS.contains(right)) {
      fields.fault(RIGHT, "referral.fault.right");
    }
    var assessed = assessed(view.referral());
    var pathway = fields.word("pathway");
    if (!pathways.contains(pathway)) {
      fields.fault("pathway", "referral.fault.pathway");
    }
    var deadline = fields.day("deadline", "referral.fault.day");
    var first = fields.day("first", "referral.fault.day");
    var named = new NamedForm(fields, view.choices()).named(view.referral().patient());
    if (!fields.faults().isEmpty()) {
      return Optional.empty();
    }
    var given = right.equals(ReferralRows.NO_RIGHT) ? Optional.<Right>empty() : Words.right(right);
    return Optional.of(
        new Referral.Start(
            new Referral.Assessment(assessed.orElseThrow(), given, deadline),
            pathway,
            severity(),
            first,
            named));
  }

  private String severity() {
    return Stream.of(Severity.values())
        .map(Words::of)
        .filter(fields.word("severity")::equals)
        .findFirst()
        .orElse("");
  }

  private Optional<LocalDate> assessed(Referral referral) {
    var assessed =
        fields.pastDay("assessed", today, "referral.fault.assessed", "referral.fault.future");
    if (assessed.isPresent() && assessed.get().isBefore(referral.received().on())) {
      fields.fault("assessed", "referral.fault.assessed-early");
    }
    return assessed;
  }
}
