package varde.app.casework;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import varde.app.casework.CoursePageView.Change;
import varde.app.casework.CoursePageView.Coded;
import varde.app.casework.CoursePageView.Contact;
import varde.app.casework.CoursePageView.Other;
import varde.app.casework.CoursePageView.Remark;
import varde.app.words.DayWords;
import varde.app.words.EditionWords;
import varde.app.words.Texts;
import varde.engine.edition.Edition;
import varde.engine.edition.EventMatch;
import varde.engine.edition.Pathway;
import varde.engine.history.CourseEvent;
import varde.engine.timeline.ReadEvent;

/// Puts a course into words.
final class CourseWords {
  private final CourseView view;
  private final Texts texts;
  private final DayWords days;
  private final Edition edition;
  private final EditionWords words;
  private final ZoneId zone;

  /// @param newest the edition whose names are used while nothing is registered
  CourseWords(CourseView view, Edition newest, Texts texts, ZoneId zone) {
    this.view = view;
    this.texts = texts;
    this.days = new DayWords(texts, view.today());
    this.edition = view.answer().map(answer -> answer.timeline().edition()).orElse(newest);
    this.words = new EditionWords(edition, texts);
    this.zone = zone;
  }

  CoursePageView page() {
    var facts = view.facts();
    var next = new NextWords(view, words, texts, days);
    return new CoursePageView(
        facts.course(),
        facts.version(),
        facts.patient().name(),
        firstName(),
        facts(),
        texts.say(edition.name()),
        "/library/" + edition.id() + "/" + facts.pathway(),
        standing(),
        next.sentence(),
        view.asOf().map(moment -> days.moment(moment, zone)).orElse(""),
        next.next(),
        remarks(),
        events(),
        changes(),
        hospital(),
        home(),
        others(),
        new DelayWords(view, texts, days, zone).late(),
        view.referral()
            .map(referral -> new ReferralFacts(referral, view.unit(), texts, days).facts())
            .orElse(List.of()),
        view.mayName(),
        view.mayRefer());
  }

  private String firstName() {
    return view.facts().patient().name().split(" ", 2)[0];
  }

  private String facts() {
    var facts = view.facts();
    var said = new ArrayList<String>();
    facts
        .patient()
        .birthDate()
        .map(born -> texts.say("person.age", Period.between(born, view.today()).getYears()))
        .ifPresent(said::add);
    said.add(pathway(facts.pathway()));
    view.answer()
        .flatMap(Answer::setting)
        .map(setting -> texts.say("setting." + Words.of(setting)))
        .ifPresent(said::add);
    said.add(view.unit());
    return String.join(", ", said);
  }

  private String pathway(String id) {
    return edition.find(id).map(Pathway::name).map(texts::say).orElse(id);
  }

  private String standing() {
    return view.answer()
        .map(answer ->
            texts.say(
                "course.standing." + answer.timeline().phase().word(),
                firstName(),
                answer.closed().map(days::date).orElse("")))
        .orElseGet(() -> texts.say("course.standing.nothing", firstName()));
  }

  private List<Remark> remarks() {
    return view.answer().stream()
        .flatMap(answer -> answer.timeline().findings().stream())
        .map(finding -> new RemarkWords(words, days).remark(finding))
        .toList();
  }

  private List<Coded> events() {
    var standing = view.standing();
    return view.answer().stream()
        .flatMap(answer ->
            answer.reading().events().stream()
                .map(read -> coded(standing.get(answer.event(read.row())), read)))
        .toList();
  }

  private Coded coded(RecordedEvent recorded, ReadEvent read) {
    var event = recorded.event();
    return new Coded(
        recorded.id(),
        code(new EventMatch(event.event(), event.outcome())),
        name(event),
        event.occurredOn().toString(),
        days.date(event.occurredOn()),
        event.setting().map(setting -> texts.say("setting." + Words.of(setting))).orElse(""),
        texts.say(
            "course.source." + recorded.source(),
            view.person(recorded.recordedBy()),
            days.date(recorded.recordedAt().atZone(zone).toLocalDate())),
        read.counts(),
        read.counts() ? "" : texts.say("course.fate." + word(read.fate())));
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /// Event and outcome in one, as people write them.
  static String code(EventMatch match) {
    return match.outcome().isEmpty() ? match.event() : match.event() + "–" + match.outcome();
  }

  private String name(CourseEvent event) {
    return event.outcome().isEmpty()
        ? words.event(event.event())
        : texts.say(
            "course.event.with",
            words.event(event.event()),
            words.outcome(event.event(), event.outcome()));
  }

  /// The same inside a sentence.
  private String inside(CourseEvent event) {
    return event.outcome().isEmpty()
        ? words.eventInside(event.event())
        : texts.say(
            "course.event.with",
            words.eventInside(event.event()),
            EditionWords.inside(words.outcome(event.event(), event.outcome())));
  }

  /// What was done, latest first.
  private List<Change> changes() {
    return Stream.concat(
            view.course().events().stream().flatMap(this::changes),
            view.delays().stream().map(this::explained))
        .sorted(Comparator.comparing(Change::iso).reversed())
        .toList();
  }

  private Stream<Change> changes(RecordedEvent event) {
    var recorded =
        change(
            event.recordedAt(),
            texts.say(
                "course.change.recorded",
                view.person(event.recordedBy()),
                inside(event.event()),
                days.date(event.event().occurredOn())),
            "");
    return Stream.concat(
        Stream.of(recorded),
        event.mistake().stream()
            .map(mistake ->
                change(
                    mistake.recordedAt(),
                    texts.say(
                        "course.change.mistake",
                        view.person(mistake.recordedBy()),
                        inside(event.event()),
                        days.date(event.event().occurredOn())),
                    mistake.reason())));
  }

  private Change explained(Delay delay) {
    var label =
        view.answer().stream()
            .flatMap(answer -> answer.timeline().intervals().stream())
            .filter(delay::isOf)
            .map(interval -> EditionWords.inside(texts.say(interval.limit().interval().label())))
            .findFirst()
            .orElse(delay.limit());
    return change(
        delay.recordedAt(),
        texts.say("course.change.delay", view.person(delay.recordedBy()), label),
        delay.reason());
  }

  private Change change(Instant at, String text, String reason) {
    return new Change(
        at.toString(), days.moment(at, zone), text, reason, at.minusMillis(1).toString());
  }

  private List<Contact> hospital() {
    var facts = view.facts();
    return Stream.of(
            contact(facts.coordinator(), "role.coordinator"),
            contact(facts.therapist(), "role.therapist"))
        .flatMap(Optional::stream)
        .collect(Collectors.toList());
  }

  private Optional<Contact> contact(OptionalInt person, String work) {
    return person.isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(view.people().get(person.getAsInt()))
            .map(found ->
                new Contact(
                    found.name(),
                    found.phone().isEmpty()
                        ? texts.say(work)
                        : texts.say("course.contact.phone", texts.say(work), found.phone())));
  }

  private List<Contact> home() {
    return view.facts().contact().stream()
        .map(contact ->
            new Contact(
                contact.name(),
                texts.say(
                    contact.phone().isEmpty()
                        ? "course.contact.home.no-phone"
                        : "course.contact.home",
                    contact.municipality(),
                    contact.phone())))
        .toList();
  }

  private List<Other> others() {
    return view.others().stream()
        .map(other ->
            new Other(
                other.course().facts().course(),
                pathway(other.course().facts().pathway()),
                other
                    .answer()
                    .map(answer ->
                        texts.say(
                            answer.closed().isPresent()
                                ? "course.other.closed"
                                : "course.other.open",
                            answer.started().map(days::date).orElse(""),
                            answer.closed().map(days::date).orElse("")))
                    .orElse("")))
        .toList();
  }
}
