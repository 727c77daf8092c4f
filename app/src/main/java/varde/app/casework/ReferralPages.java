package varde.app.casework;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import varde.app.security.Access;
import varde.app.web.PageTexts;
import varde.app.words.DayWords;
import varde.app.words.Texts;
import varde.catalogue.Catalogue;
import varde.engine.edition.Edition;
import varde.engine.edition.Pathway;

/// Referrals: the list, a new one, and the assessment with which a course starts.
@Controller
final class ReferralPages {
  private static final String OVERTAKEN = "overtaken";

  private final Referrals referrals;
  private final Catalogue catalogue;
  private final PageTexts texts;

  ReferralPages(Referrals referrals, Catalogue catalogue, PageTexts texts) {
    this.referrals = referrals;
    this.catalogue = catalogue;
    this.texts = texts;
  }

  @GetMapping("/referrals")
  ModelAndView list(Access access, Locale language, @RequestParam(defaultValue = "") String saved) {
    var page = referrals.list(access);
    return new ModelAndView("casework/referrals")
        .addObject("list", new ReferralListWords(page, texts.in(language)))
        .addObject("saved", saved);
  }

  @GetMapping("/referrals/new")
  ModelAndView blank(
      Access access, Locale language, @RequestParam(defaultValue = "") String after) {
    var blank = referrals.blank(access, FormFields.stored(after));
    return form(blank, new FormView(first(blank, texts.in(language)), List.of()));
  }

  /// What stands in a new form: today, the only unit, and what is known of the course before.
  private static Map<String, String> first(Referrals.Blank blank, Texts said) {
    var fields = new HashMap<String, String>();
    var days = new DayWords(said, blank.today());
    fields.put("received", days.field(blank.today()));
    fields.put("request", UUID.randomUUID().toString());
    if (blank.units().size() == 1) {
      fields.put("unit", Integer.toString(blank.units().getFirst().id()));
    }
    blank
        .previous()
        .ifPresent(course -> {
          fields.put("previous", Long.toString(course.facts().course()));
          fields.put("referrer", course.unit());
          course
              .answer()
              .flatMap(Answer::closed)
              .ifPresent(closed -> fields.put("received", days.field(closed)));
        });
    return fields;
  }

  @PostMapping("/referrals")
  ModelAndView register(Access access, Locale language, @RequestParam Map<String, String> sent) {
    var blank = referrals.blank(access, FormFields.stored(sent.getOrDefault("previous", "")));
    var fields = new FormFields(sent, texts.in(language));
    var draft = new ReferralForm(fields, blank.today()).draft(true);
    if (draft.isEmpty()) {
      return faulty(form(blank, new FormView(sent, fields.faulty())));
    }
    return to(referrals.register(access, fields.request(), draft.get()));
  }

  private static ModelAndView form(Referrals.Blank blank, FormView form) {
    return new ModelAndView("casework/referral-form")
        .addObject("form", form)
        .addObject("units", blank.units())
        .addObject("action", "/referrals")
        .addObject("isNew", true)
        .addObject("patient", blank.previous().map(one -> one.facts().patient().name()).orElse(""));
  }

  @GetMapping("/referrals/{referral}/mend")
  ModelAndView mending(Access access, Locale language, @PathVariable long referral) {
    var view = referrals.openToChange(access, referral);
    return mending(access, view, new FormView(written(view, texts.in(language)), List.of()));
  }

  private static Map<String, String> written(ReferralView view, Texts said) {
    var referral = view.referral();
    var days = new DayWords(said, view.today());
    var fields = new HashMap<String, String>();
    fields.put("request", UUID.randomUUID().toString());
    fields.put("version", Integer.toString(referral.version()));
    fields.put("name", referral.patient().name());
    referral.patient().birthDate().ifPresent(born -> fields.put("born", days.field(born)));
    fields.put("municipality", referral.patient().municipality());
    fields.put("referrer", referral.received().referrer());
    fields.put("received", days.field(referral.received().on()));
    fields.put("unit", Integer.toString(referral.unit()));
    fields.put("emergency", referral.emergency() ? "yes" : "");
    referral
        .before()
        .ifPresent(before -> {
          fields.put("provider", before.provider());
          before.startedOn().ifPresent(day -> fields.put("provider-started", days.field(day)));
        });
    return fields;
  }

  private ModelAndView mending(Access access, ReferralView view, FormView form) {
    var blank = referrals.blank(access, OptionalLong.empty());
    return new ModelAndView("casework/referral-form")
        .addObject("form", form)
        .addObject("units", blank.units())
        .addObject("action", "/referrals/" + view.referral().id() + "/mend")
        .addObject("isNew", false)
        .addObject("patient", "");
  }

  @PostMapping("/referrals/{referral}/mend")
  ModelAndView mend(
      Access access,
      Locale language,
      @PathVariable long referral,
      @RequestParam Map<String, String> sent) {
    var view = referrals.openToChange(access, referral);
    var fields = new FormFields(sent, texts.in(language));
    var draft = new ReferralForm(fields, view.today()).draft(false);
    if (draft.isEmpty()) {
      return faulty(mending(access, view, new FormView(sent, fields.faulty())));
    }
    if (referrals.mend(access, referral, fields.request(), fields.version(), draft.get())) {
      return to(referral);
    }
    return overtaken(mending(access, view, again(sent, view)));
  }

  @GetMapping("/referrals/{referral}")
  ModelAndView show(Access access, Locale language, @PathVariable long referral) {
    var view = referrals.open(access, referral);
    return page(view, new FormView(proposed(view, texts.in(language)), List.of()), language);
  }

  /// What stands in a form that nobody has filled in: today, and the reader as coordinator.
  private static Map<String, String> proposed(ReferralView view, Texts said) {
    var fields = new HashMap<String, String>();
    fields.put("request", UUID.randomUUID().toString());
    fields.put("version", Integer.toString(view.referral().version()));
    fields.put("assessed", new DayWords(said, view.today()).field(view.today()));
    fields.put("coordinator", Integer.toString(view.choices().reader()));
    fields.put("contact-municipality", view.referral().patient().municipality());
    return fields;
  }

  /// What would follow from what is chosen: the right side of the form.
  @PostMapping("/referrals/{referral}/preview")
  ModelAndView preview(
      Access access,
      Locale language,
      @PathVariable long referral,
      @RequestParam Map<String, String> sent) {
    var page =
        page(referrals.openToChange(access, referral), new FormView(sent, List.of()), language);
    page.setViewName("casework/referral :: preview");
    return page;
  }

  @PostMapping("/referrals/{referral}/start")
  ModelAndView start(
      Access access,
      Locale language,
      @PathVariable long referral,
      @RequestParam Map<String, String> sent) {
    var view = referrals.openToChange(access, referral);
    var fields = new FormFields(sent, texts.in(language));
    var start = start(view, fields);
    if (start.isEmpty() || !fields.word("seen").equals(choice(sent))) {
      var page = page(view, new FormView(sent, fields.faulty()), language);
      return start.isEmpty() ? faulty(page) : page;
    }
    var started =
        referrals.start(access, referral, fields.request(), fields.version(), start.get());
    if (started.isEmpty()) {
      var now = referrals.openToChange(access, referral);
      return overtaken(page(now, again(sent, now), language));
    }
    return started.getAsLong() == 0
        ? new ModelAndView("redirect:/referrals?saved=" + referral + "#receipt")
        : CoursePages.receipt(started.getAsLong(), 0);
  }

  @PostMapping("/referrals/{referral}/mistake")
  ModelAndView mistake(
      Access access,
      Locale language,
      @PathVariable long referral,
      @RequestParam Map<String, String> sent) {
    var view = referrals.openToChange(access, referral);
    var fields = new FormFields(sent, texts.in(language));
    var reason = fields.required("reason", "course.fault.reason");
    if (reason.isEmpty()) {
      return faulty(page(view, new FormView(sent, fields.faulty()), language));
    }
    if (referrals.mistake(access, referral, fields.request(), fields.version(), reason)) {
      return new ModelAndView("redirect:/referrals?saved=" + referral + "#receipt");
    }
    return overtaken(page(view, again(sent, view), language));
  }

  private ModelAndView page(ReferralView view, FormView form, Locale language) {
    var said = texts.in(language);
    var words = new ReferralWords(view, edition(view.today()), said);
    var page =
        new ModelAndView("casework/referral")
            .addObject("referral", words.page(form))
            .addObject("form", form);
    start(view, new FormFields(form.fields(), said))
        .flatMap(start -> referrals.foresee(view, start))
        .ifPresent(foreseen ->
            page.addObject("foreseen", words.foreseen(choice(form.fields()), foreseen)));
    return page;
  }

  private Optional<Referral.Start> start(ReferralView view, FormFields fields) {
    var pathways = edition(view.today()).pathways().stream().map(Pathway::id).toList();
    return new ReferralForm(fields, view.today()).start(view, pathways);
  }

  /// What the consequence is of.
  private static String choice(Map<String, String> fields) {
    return String.join(
        "|",
        List.of("right", "assessed", "pathway", "severity", "deadline").stream()
            .map(name -> fields.getOrDefault(name, "").strip())
            .toList());
  }

  private static FormView again(Map<String, String> sent, ReferralView now) {
    return FormView.again(sent, now.referral().version());
  }

  /// The edition in force, whose pathways can be chosen.
  private Edition edition(LocalDate today) {
    return catalogue.editions().stream()
        .filter(edition -> edition.from().filter(from -> !from.isAfter(today)).isPresent())
        .reduce((one, other) ->
            other.from().orElseThrow().isAfter(one.from().orElseThrow()) ? other : one)
        .orElse(catalogue.editions().getFirst());
  }

  private static ModelAndView faulty(ModelAndView page) {
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private static ModelAndView overtaken(ModelAndView page) {
    page.addObject(OVERTAKEN, true);
    page.setStatus(HttpStatus.CONFLICT);
    return page;
  }

  private static ModelAndView to(long referral) {
    return new ModelAndView("redirect:/referrals/" + referral);
  }
}
