package varde.app.casework;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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

/// Corrects a registration: it is marked as entered in error, with a reason, and the right one may
/// take its place.
@Controller
final class CorrectionPages {
  private final Casework casework;
  private final PageTexts texts;
  private final Clock clock;

  CorrectionPages(Casework casework, PageTexts texts, Clock clock) {
    this.casework = casework;
    this.texts = texts;
    this.clock = clock;
  }

  /// What is filled in, and what must be mended in it.
  ///
  /// @param happened false when it never happened
  record Form(
      UUID request,
      int version,
      String reason,
      boolean happened,
      String on,
      List<RegisterView.Faulty> faults) {

    /// What is wrong with this field; empty when nothing is.
    public String fault(String field) {
      return RegisterView.Faulty.text(faults, field);
    }
  }

  @GetMapping("/courses/{course}/events/{event}/correct")
  ModelAndView show(
      Access access, Locale language, @PathVariable long course, @PathVariable long event) {
    var view = casework.open(access, course);
    var said = texts.in(language);
    var on = new DayWords(said, view.today()).field(recorded(view, event).event().occurredOn());
    return page(
        view,
        event,
        said,
        new Form(UUID.randomUUID(), view.facts().version(), "", true, on, List.of()));
  }

  @PostMapping("/courses/{course}/events/{event}/correct")
  ModelAndView correct(
      Access access,
      Locale language,
      @PathVariable long course,
      @PathVariable long event,
      @RequestParam Map<String, String> fields) {
    var view = casework.open(access, course);
    var said = texts.in(language);
    var recorded = recorded(view, event);
    var read = read(recorded, fields, said, view);
    var form = form(fields, read.faults(), said);
    if (!form.faults().isEmpty()) {
      var page = page(view, event, said, form);
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
    var saved =
        casework.correct(
            access,
            course,
            form.request(),
            form.version(),
            event,
            form.reason(),
            read.registration());
    return switch (saved) {
      case Saved.Done done -> CoursePages.receipt(course, done.event());
      case Saved.Already already -> CoursePages.receipt(course, already.event());
      case Saved.NotKept(var now) -> overtaken(now, event, form, said);
    };
  }

  private ModelAndView overtaken(CourseView now, long event, Form form, Texts said) {
    var again =
        new Form(
            form.request(),
            now.facts().version(),
            form.reason(),
            form.happened(),
            form.on(),
            List.of());
    var page = page(now, event, said, again).addObject("overtaken", true);
    page.setStatus(HttpStatus.CONFLICT);
    return page;
  }

  private static RecordedEvent recorded(CourseView view, long event) {
    return view.course().standing().stream()
        .filter(standing -> standing.id() == event)
        .findFirst()
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  /// The right registration, where there is one, with every fault of the form.
  private static RegistrationForm.Read read(
      RecordedEvent recorded, Map<String, String> fields, Texts said, CourseView view) {
    var faults = new ArrayList<FormFields.Fault>();
    if (fields.getOrDefault("reason", "").isBlank()) {
      faults.add(new FormFields.Fault("reason", "course.fault.reason"));
    }
    if (!happened(fields)) {
      return new RegistrationForm.Read(Optional.empty(), faults);
    }
    var event = recorded.event();
    var form =
        RegistrationForm.of(
            Map.of(
                "event",
                event.event(),
                "outcome-" + event.event(),
                event.outcome(),
                "on",
                fields.getOrDefault("on", ""),
                "setting",
                event.setting().map(Words::of).orElse("")));
    var read = form.read(said, view.today(), false);
    faults.addAll(read.faults());
    return new RegistrationForm.Read(read.registration(), faults);
  }

  private static boolean happened(Map<String, String> fields) {
    return !fields.getOrDefault("happened", "yes").equals("no");
  }

  private static Form form(Map<String, String> fields, List<FormFields.Fault> faults, Texts said) {
    var sent = RegistrationForm.of(fields);
    return new Form(
        sent.request().orElseThrow(FormFields::notOurs),
        sent.version(),
        fields.getOrDefault("reason", "").strip(),
        happened(fields),
        sent.on(),
        faults.stream()
            .map(fault -> new RegisterView.Faulty(fault.field(), said.say(fault.key())))
            .toList());
  }

  private ModelAndView page(CourseView view, long event, Texts said, Form form) {
    var recorded = recorded(view, event).event();
    var edition = view.answer().orElseThrow().timeline().edition();
    var course = new CourseWords(view, edition, said, clock.getZone()).page();
    return new ModelAndView("casework/correct")
        .addObject("course", course)
        .addObject("event", event)
        .addObject("what", new EditionWords(edition, said).eventInside(recorded.event()))
        .addObject("when", new DayWords(said, view.today()).date(recorded.occurredOn()))
        .addObject("form", form);
  }
}
