package varde.app.casework;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import varde.app.security.Access;
import varde.app.web.PageTexts;
import varde.app.words.DayWords;
import varde.app.words.EditionWords;
import varde.app.words.Texts;
import varde.catalogue.Catalogue;
import varde.engine.edition.Edition;
import varde.engine.edition.EventMatch;

/// One patient's course: where it stands, what comes next, and what has happened since.
@Controller
final class CoursePages {
  private final Casework casework;
  private final Catalogue catalogue;
  private final PageTexts texts;
  private final Clock clock;

  CoursePages(Casework casework, Catalogue catalogue, PageTexts texts, Clock clock) {
    this.casework = casework;
    this.catalogue = catalogue;
    this.texts = texts;
    this.clock = clock;
  }

  @GetMapping("/courses/{course}")
  ModelAndView show(
      Access access,
      Locale language,
      @PathVariable long course,
      @RequestParam(name = "as-of", defaultValue = "") String asOf,
      @RequestParam(defaultValue = "") String saved) {
    var view =
        moment(asOf)
            .map(moment -> casework.asOf(access, course, moment))
            .orElseGet(() -> casework.open(access, course));
    var said = texts.in(language);
    var page = view.asOf().isEmpty() ? whole(view, said) : page(view, said);
    return page.addObject("saved", saved)
        .addObject("emergency", access.isEmergency() ? access.reason() : "");
  }

  /// What would follow from what is chosen: the right side of the form.
  @PostMapping("/courses/{course}/preview")
  ModelAndView preview(
      Access access,
      Locale language,
      @PathVariable long course,
      @RequestParam Map<String, String> fields) {
    var view = casework.open(access, course);
    var words = register(view, texts.in(language));
    return new ModelAndView("casework/register :: preview")
        .addObject(
            "course", new CourseWords(view, newest(), texts.in(language), clock.getZone()).page())
        .addObject("register", shown(words, RegistrationForm.of(fields)));
  }

  @PostMapping("/courses/{course}/events")
  ModelAndView register(
      Access access,
      Locale language,
      @PathVariable long course,
      @RequestParam Map<String, String> fields) {
    var form = RegistrationForm.of(fields);
    return form.wasShown()
        ? save(access, course, form, texts.in(language))
        : shown(casework.open(access, course), form, texts.in(language));
  }

  private ModelAndView save(Access access, long course, RegistrationForm form, Texts said) {
    var saved =
        casework.register(
            access,
            course,
            form.request().orElseThrow(FormFields::notOurs),
            form.version(),
            (facts, answer, today) ->
                form.read(said, today, hasOutcomes(facts, answer, form)).registration());
    return switch (saved) {
      case Saved.Done done -> receipt(course, done.event());
      case Saved.Already already -> receipt(course, already.event());
      case Saved.NotKept(var now) when now.facts().version() == form.version() ->
          shown(now, form, said);
      case Saved.NotKept(var now) -> conflict(now, form, said);
    };
  }

  private boolean hasOutcomes(Facts facts, Optional<Answer> answer, RegistrationForm form) {
    return !Choices.outcomes(edition(answer), facts.pathway(), form.event()).isEmpty();
  }

  /// The form with its consequences, or with what must be mended.
  private ModelAndView shown(CourseView view, RegistrationForm form, Texts said) {
    var words = register(view, said);
    var read = read(words, form);
    var page = page(view, said);
    page.addObject("register", shown(words, form, read));
    page.setStatus(read.faults().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  /// Keeps why a time was not kept.
  @PostMapping("/courses/{course}/delays")
  ModelAndView explain(
      Access access,
      Locale language,
      @PathVariable long course,
      @RequestParam Map<String, String> sent) {
    var said = texts.in(language);
    var fields = new FormFields(sent, said);
    var reason = fields.required("reason", "course.fault.delay");
    var start = fields.day("start", "course.fault.day");
    if (reason.isEmpty() || start.isEmpty()) {
      var page = whole(casework.open(access, course), said);
      page.addObject("delay", new FormView(sent, fields.faulty()));
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
    var saved =
        casework.explain(
            access,
            course,
            fields.request(),
            fields.version(),
            fields.word("limit"),
            start.get(),
            reason);
    return switch (saved) {
      case Saved.Done done -> receipt(course, 0);
      case Saved.Already already -> receipt(course, 0);
      case Saved.NotKept(var now) -> overtaken(now, sent, said);
    };
  }

  /// The course as it is now, with the reason the person had written: to be saved once more.
  private ModelAndView overtaken(CourseView now, Map<String, String> sent, Texts said) {
    var page = whole(now, said);
    page.addObject("delay", FormView.again(sent, now.facts().version()));
    page.addObject("overtaken", true);
    page.setStatus(HttpStatus.CONFLICT);
    return page;
  }

  /// The course with a form that nobody has filled in.
  private ModelAndView whole(CourseView view, Texts said) {
    var words = register(view, said);
    return page(view, said).addObject("register", proposed(words, expected(view, words)));
  }

  /// Back to the course, which shows what was saved.
  static ModelAndView receipt(long course, long event) {
    return new ModelAndView("redirect:/courses/" + course + "?saved=" + event + "#receipt");
  }

  /// The course as it is now, with what the person had filled in: to be seen again and saved.
  private ModelAndView conflict(CourseView now, RegistrationForm form, Texts said) {
    var words = register(now, said);
    var again =
        new RegistrationForm(
            form.event(),
            form.outcome(),
            form.on(),
            form.setting(),
            form.request(),
            now.facts().version(),
            "");
    var page = page(now, said);
    page.addObject("register", shown(words, again));
    page.addObject("overtaken", true);
    page.setStatus(HttpStatus.CONFLICT);
    return page;
  }

  /// The form as nobody has filled it in yet: nothing in it must be mended.
  private RegisterView proposed(RegisterWords words, RegistrationForm form) {
    var read = read(words, form);
    return shown(words, form, new RegistrationForm.Read(read.registration(), List.of()));
  }

  /// The form with its consequences, or with what must be mended.
  private RegisterView shown(RegisterWords words, RegistrationForm form) {
    return shown(words, form, read(words, form));
  }

  private RegisterView shown(
      RegisterWords words, RegistrationForm form, RegistrationForm.Read read) {
    return words.view(
        form,
        read.faults(),
        read.registration().map(registration -> casework.preview(words.view(), registration)));
  }

  private static RegistrationForm.Read read(RegisterWords words, RegistrationForm form) {
    var choices = new Choices(words.view(), words.words().edition());
    return form.read(
        words.texts(), words.view().today(), !choices.outcomes(form.event()).isEmpty());
  }

  /// What the edition expects now, today.
  private RegistrationForm expected(CourseView view, RegisterWords words) {
    var choices = new Choices(view, words.words().edition());
    var event = choices.expected().stream().findFirst().orElse("");
    return RegistrationForm.blank(
        new EventMatch(event, ""),
        view.today(),
        view.answer().flatMap(Answer::setting),
        view.facts().version(),
        words.texts());
  }

  private ModelAndView page(CourseView view, Texts said) {
    return new ModelAndView("casework/course")
        .addObject("timeline", TimelineDrawing.of(view, said))
        .addObject("course", new CourseWords(view, newest(), said, clock.getZone()).page());
  }

  private RegisterWords register(CourseView view, Texts said) {
    return new RegisterWords(
        view,
        new EditionWords(edition(view.answer()), said),
        said,
        new DayWords(said, view.today()));
  }

  private Edition edition(Optional<Answer> answer) {
    return answer.map(known -> known.timeline().edition()).orElseGet(this::newest);
  }

  /// The edition in force, whose names are used where nothing is registered yet.
  private Edition newest() {
    return catalogue.editions().stream()
        .filter(edition -> edition.from().isPresent())
        .max(Comparator.comparing(edition -> edition.from().orElseThrow()))
        .orElse(catalogue.editions().getLast());
  }

  private static Optional<Instant> moment(String word) {
    try {
      return word.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(word));
    } catch (DateTimeParseException none) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "", none);
    }
  }
}
