package varde.app.casework;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import varde.app.casework.WorklistRow.Group;
import varde.app.casework.WorklistView.Choice;
import varde.app.casework.WorklistView.Day;
import varde.app.casework.WorklistView.Row;
import varde.app.security.People;
import varde.app.words.DayWords;
import varde.app.words.EditionWords;
import varde.app.words.Texts;
import varde.engine.edition.Edition;
import varde.engine.edition.Pathway;
import varde.engine.timeline.Phase;

/// Puts the worklist into words.
final class WorklistWords {
  private static final int MARKS = 5;
  private static final List<Phase> PHASES =
      List.of(Phase.REFERRED, Phase.ASSESSMENT, Phase.DECIDED, Phase.TREATMENT, Phase.CLOSING);

  private final List<Edition> editions;
  private final Texts texts;
  private final Worklist.Page page;
  private final WorklistQuery query;
  private final DayWords days;

  WorklistWords(List<Edition> editions, Texts texts, Worklist.Page page, WorklistQuery query) {
    this.editions = editions;
    this.texts = texts;
    this.page = page;
    this.query = query;
    this.days = new DayWords(texts, page.today());
  }

  WorklistView view() {
    return new WorklistView(
        texts.say("worklist.title", days.day(page.today())),
        texts.say("worklist.lead", total(Group.OVER), total(Group.WEEK)),
        texts.say("worklist.note"),
        week(),
        groups(),
        page.rows().size(),
        total(Group.REST),
        units(),
        pathways(),
        phases(),
        page.views().stream().map(this::view).toList(),
        page.mayExport());
  }

  private WorklistView.View view(SavedViews.View view) {
    return new WorklistView.View(
        view.id(),
        view.name(),
        "/worklist" + view.query(),
        view.query().equals(query.address()) && query.name().isEmpty());
  }

  private int total(Group group) {
    return page.tally().groups().getOrDefault(group, 0);
  }

  private List<Day> week() {
    return Stream.iterate(page.today(), day -> day.plusDays(1))
        .limit(Worklist.SOON_DAYS + 1L)
        .map(this::day)
        .toList();
  }

  private Day day(LocalDate day) {
    var isToday = day.equals(page.today());
    var over =
        isToday
            ? page.tally().days().entrySet().stream()
                .filter(entry -> entry.getKey().isBefore(day))
                .mapToInt(Map.Entry::getValue)
                .sum()
            : 0;
    var due = page.tally().days().getOrDefault(day, 0);
    var marks = new ArrayList<>(Collections.nCopies(Math.min(over, MARKS), Sign.OVER.word()));
    marks.addAll(Collections.nCopies(Math.min(due, MARKS - marks.size()), Sign.SOON.word()));
    var said = new ArrayList<String>();
    if (over > 0) {
      said.add(texts.say("worklist.day.over", over));
    }
    if (due > 0) {
      said.add(texts.say("worklist.day.due", due));
    }
    return new Day(
        days.inWeek(day),
        day.toString(),
        isToday,
        days.isOff(day),
        days.holiday(day).orElse(""),
        marks,
        String.join(", ", said),
        over > 0 ? Group.OVER.word() : Group.WEEK.word());
  }

  private List<WorklistView.Group> groups() {
    return Stream.of(Group.values())
        .map(group ->
            group(group, page.rows().stream().filter(row -> row.group() == group).toList()))
        .filter(group -> !group.rows().isEmpty())
        .toList();
  }

  private WorklistView.Group group(Group group, List<WorklistRow> rows) {
    var sign =
        switch (group) {
          case OVER -> Sign.OVER;
          case WEEK -> Sign.SOON;
          case CODE -> Sign.CODE;
          case PERSON -> Sign.PERSON;
          case START -> Sign.START;
          case REST -> Sign.RUNNING;
        };
    return new WorklistView.Group(
        group.word(),
        sign.word(),
        total(group),
        rows.stream().map(row -> row(row, sign)).toList(),
        total(group) - rows.size());
  }

  private Row row(WorklistRow row, Sign ofGroup) {
    var words = words(row);
    var told = new RowWords(texts, days, words, row);
    var with = with(row);
    return new Row(
        row.course(),
        row.name(),
        row.birthDate()
            .map(born -> texts.say("person.age", Period.between(born, page.today()).getYears()))
            .orElse(""),
        pathway(row.pathway(), row.edition())
            .map(Pathway::name)
            .map(texts::say)
            .orElse(row.pathway()),
        stones(row.phase()),
        phase(words, row),
        told.what(),
        told.note(),
        row.postponed(),
        told.sign(ofGroup).word(),
        told.day().map(LocalDate::toString).orElse(""),
        told.day().map(days::day).orElseGet(() -> texts.say("worklist.no-day")),
        told.left(),
        with.map(People.Person::name).orElseGet(() -> texts.say("worklist.nobody")),
        withRole(row, with),
        row.therapist().isEmpty(),
        row.contact().orElseGet(() -> texts.say("worklist.no-contact")),
        row.contact().isEmpty(),
        row.municipality());
  }

  private Optional<People.Person> with(WorklistRow row) {
    return row.therapist().isPresent()
        ? Optional.ofNullable(page.people().get(row.therapist().getAsInt()))
        : Optional.empty();
  }

  private String withRole(WorklistRow row, Optional<People.Person> with) {
    if (with.isPresent()) {
      return texts.say("role.therapist");
    }
    if (row.coordinator().isEmpty()) {
      return "";
    }
    var coordinator = row.coordinator().getAsInt();
    return coordinator == page.reader()
        ? texts.say("worklist.you-have-contact")
        : Optional.ofNullable(page.people().get(coordinator)).map(People.Person::name).orElse("");
  }

  private String phase(EditionWords words, WorklistRow row) {
    var phase = words.phase(Phase.valueOf(row.phase().toUpperCase(Locale.ROOT)));
    return row.setting().isEmpty()
        ? phase
        : texts.say("worklist.phase.in", phase, texts.say("setting." + row.setting()));
  }

  /// One stone when referred, two in assessment, three in treatment, four at the close.
  static int stones(String phase) {
    return switch (phase) {
      case "assessment", "decided" -> 2;
      case "treatment" -> 3;
      case "closing", "closed" -> 4;
      default -> 1;
    };
  }

  private EditionWords words(WorklistRow row) {
    return new EditionWords(
        editions.stream()
            .filter(edition -> edition.id().equals(row.edition()))
            .findFirst()
            .orElse(editions.getFirst()),
        texts);
  }

  private Optional<Pathway> pathway(String id, String edition) {
    return editions.stream()
        .sorted(Comparator.comparing(one -> !one.id().equals(edition)))
        .flatMap(one -> one.find(id).stream())
        .findFirst();
  }

  private List<Choice> units() {
    return page.units().stream()
        .map(unit ->
            new Choice(String.valueOf(unit.id()), unit.name(), query.unit().orElse(0) == unit.id()))
        .toList();
  }

  private List<Choice> pathways() {
    return editions.stream()
        .flatMap(edition -> edition.pathways().stream())
        .map(Pathway::id)
        .distinct()
        .sorted()
        .map(id ->
            new Choice(
                id,
                pathway(id, editions.getLast().id()).map(Pathway::name).map(texts::say).orElse(id),
                id.equals(query.pathway())))
        .toList();
  }

  private List<Choice> phases() {
    var words = new EditionWords(editions.getFirst(), texts);
    return PHASES.stream()
        .map(phase ->
            new Choice(phase.word(), words.phase(phase), phase.word().equals(query.phase())))
        .toList();
  }
}
