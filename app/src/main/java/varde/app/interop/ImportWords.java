package varde.app.interop;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import varde.app.casework.CourseChange;
import varde.app.words.DayWords;
import varde.app.words.Texts;

/// Says what an upload would change, or what it changed.
///
/// @param today the day it is seen from
record ImportWords(Texts texts, LocalDate today, ZoneId zone) {
  private static final int MOST_COURSES = 200;

  ImportView view(Imports.Opened opened) {
    var counts = opened.counts();
    var done = opened.upload().done().isPresent();
    var changing = opened.changes().stream().filter(CourseChange::changes).toList();
    var leftOut = opened.changes().stream().filter(one -> one.leftOut().isPresent()).toList();
    var told = opened.export().map(Export::told).orElse(List.of());
    return new ImportView(
        opened.upload().id().toString(),
        done,
        texts.say(done ? "import.done.title" : "import.see.title", opened.upload().name()),
        done ? doneLead(opened.upload(), counts) : lead(counts),
        done || counts.isNothing()
            ? ""
            : texts.say("import.confirm", counts.opened() + counts.changed()),
        effects(counts, done, opened.changes()),
        lines(changing, this::change),
        more(changing.size(), MOST_COURSES, "import.more"),
        lines(leftOut, this::leftOut),
        more(leftOut.size(), MOST_COURSES, "import.more"),
        told.stream().map(this::row).toList(),
        more(counts.unreadable(), told.size(), "import.more-rows"));
  }

  ImportView.Row row(Upload upload, String by) {
    return new ImportView.Row(
        upload.id().toString(),
        upload.name(),
        by,
        new DayWords(texts, today).moment(upload.receivedAt(), zone),
        upload
            .done()
            .map(done ->
                texts.say(
                    done.counts().isNothing() ? "import.recent.nothing" : "import.recent.done",
                    done.counts().opened(),
                    done.counts().changed()))
            .orElseGet(() -> texts.say("import.recent.waits")));
  }

  /// Why what is not in this file any more was entered in error.
  String replaced(String file) {
    return texts.say("import.replaced", new DayWords(texts, today).date(today), file);
  }

  /// A course that is left out, for another system; empty when it is not.
  Optional<ImportAnswer.LeftOut> left(CourseChange change) {
    return change
        .leftOut()
        .map(
            why -> new ImportAnswer.LeftOut(change.course(), why.ground().word(), leftOut(change)));
  }

  /// A row that cannot be read, for another system.
  ImportAnswer.Unreadable unreadable(UnreadableRow row) {
    return new ImportAnswer.Unreadable(
        row.line(),
        row.faults().stream()
            .map(fault ->
                new ImportAnswer.Fault(
                    fault.column(), fault.value(), fault.reason(), remedy("api.fault.", fault)))
            .toList());
  }

  private String doneLead(Upload upload, Upload.Counts counts) {
    var moment = upload.done().map(Upload.Done::at).orElse(upload.receivedAt());
    return texts.say(
        counts.isNothing() ? "import.done.nothing" : "import.done.lead",
        new DayWords(texts, today).moment(moment, zone));
  }

  private String lead(Upload.Counts counts) {
    if (!counts.isNothing()) {
      return texts.say("import.see.lead", counts.opened(), counts.changed());
    }
    return texts.say(
        counts.unchanged() > 0 && counts.leftOut() == 0 && counts.unreadable() == 0
            ? "import.see.same"
            : "import.see.nothing");
  }

  private List<ImportView.Effect> effects(
      Upload.Counts counts, boolean done, List<CourseChange> courses) {
    var effects = new ArrayList<ImportView.Effect>();
    var when = done ? "import.did." : "import.will.";
    add(effects, "start", when + "opened", counts.opened());
    add(effects, "coded", when + "added", counts.added());
    add(effects, "ended", when + "mistaken", counts.mistaken());
    add(effects, "met", when + "unchanged", counts.unchanged());
    var unnamed =
        courses.stream().filter(one -> one.changes() && one.opened() && !one.named()).count();
    add(effects, "person", "import.will.unnamed", unnamed);
    add(effects, "code", when + "left-out", counts.leftOut());
    add(effects, "code", when + "unreadable", counts.unreadable());
    return effects;
  }

  private void add(List<ImportView.Effect> effects, String sign, String key, long count) {
    if (count > 0) {
      effects.add(new ImportView.Effect(sign, texts.say(key, count)));
    }
  }

  private static List<ImportView.Line> lines(
      List<CourseChange> courses, Function<CourseChange, String> said) {
    return courses.stream()
        .limit(MOST_COURSES)
        .map(one -> new ImportView.Line(RowReader.shown(one.course()), said.apply(one)))
        .toList();
  }

  private String more(int all, int shown, String key) {
    return all > shown ? texts.say(key, all - shown) : "";
  }

  private String change(CourseChange change) {
    return Stream.of(
            change.opened() ? texts.say("import.course.opened") : "",
            change.added() > 0 ? texts.say("import.course.added", change.added()) : "",
            change.mistaken() > 0 ? texts.say("import.course.mistaken", change.mistaken()) : "",
            change.facts() ? texts.say("import.course.facts") : "",
            change.named() ? "" : texts.say("import.course.unnamed"))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private String leftOut(CourseChange change) {
    return change
        .leftOut()
        .map(why ->
            texts.say("import.left-out." + why.ground().word(), RowReader.shown(why.value())))
        .orElse("");
  }

  private ImportView.Line row(UnreadableRow row) {
    return new ImportView.Line(
        String.valueOf(row.line()),
        row.faults().stream().map(this::fault).collect(Collectors.joining("; ")));
  }

  /// As `check` tells it; where that names an option, the form is named instead.
  private String fault(UnreadableRow.Fault fault) {
    var reason = remedy("import.fault.", fault);
    var value = fault.value().isEmpty() ? "" : " \"" + fault.value() + "\"";
    return fault.column().isEmpty() ? reason + value : fault.column() + value + ": " + reason;
  }

  /// Where another way leads to a file than on a command line, that way has words of its own.
  private String remedy(String way, UnreadableRow.Fault fault) {
    var own = way + fault.reason();
    return texts.say(texts.find(own).isPresent() ? own : "fault." + fault.reason());
  }
}
