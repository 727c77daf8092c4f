package varde.app.privacy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import varde.app.security.Access;
import varde.app.security.AuditLines.Filter;
import varde.app.security.AuditLines.Kind;
import varde.app.security.People;
import varde.app.web.PageTexts;
import varde.app.words.DayWords;

/// The pages of the data protection officer.
@Controller
final class PrivacyPages {
  private final Oversight oversight;
  private final PageTexts texts;

  PrivacyPages(Oversight oversight, PageTexts texts) {
    this.oversight = oversight;
    this.texts = texts;
  }

  @GetMapping("/privacy")
  ModelAndView overview(Access access, Locale language) {
    var overview = oversight.overview(access);
    var words = new PrivacyWords(overview.emergencies(), texts.in(language));
    return new ModelAndView("privacy/privacy")
        .addObject("emergencies", words.log())
        .addObject("blocks", words.blocks(overview.blocks(), overview.people()));
  }

  @GetMapping("/privacy/log")
  ModelAndView log(
      Access access,
      Locale language,
      @RequestParam(defaultValue = "all") String kind,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String through,
      @RequestParam(defaultValue = "") String patient,
      @RequestParam(defaultValue = "") String before) {
    var filter =
        new Filter(
            number(patient),
            OptionalInt.empty(),
            kind(kind),
            day(from),
            day(through),
            number(before));
    var lines = oversight.log(access, filter);
    return new ModelAndView("privacy/log")
        .addObject("lines", new PrivacyWords(lines, texts.in(language)).log())
        .addObject("older", lines.hasMore() ? Long.toString(lines.lines().getLast().number()) : "")
        .addObject("kinds", Arrays.stream(Kind.values()).map(PrivacyPages::word).toList())
        .addObject("kind", word(filter.kind()))
        .addObject("from", from)
        .addObject("through", through)
        .addObject("patient", patient);
  }

  private static String word(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private static Kind kind(String word) {
    return Arrays.stream(Kind.values())
        .filter(kind -> word(kind).equals(word))
        .findFirst()
        .orElse(Kind.ALL);
  }

  /// Sent as a form, so that neither a name nor a number stands in an address.
  @PostMapping("/privacy/patients")
  ModelAndView find(
      Access access, Locale language, @RequestParam(defaultValue = "") String written) {
    var found = oversight.find(access, written);
    var said = texts.in(language);
    var words = new PatientWords(said, new DayWords(said, found.today()));
    return new ModelAndView("privacy/found")
        .addObject("found", found.patients().stream().map(words::patient).toList());
  }

  @GetMapping("/privacy/patients/{patient}")
  ModelAndView patient(Access access, Locale language, @PathVariable long patient) {
    return page(oversight.patient(access, patient), language, Map.of(), "");
  }

  private ModelAndView page(
      Oversight.OnePatient one, Locale language, Map<String, String> written, String fault) {
    var said = texts.in(language);
    var words = new PrivacyWords(one.lines(), said);
    var people =
        one.staff().stream().collect(Collectors.toMap(People.Person::id, Function.identity()));
    return new ModelAndView("privacy/patient")
        .addObject(
            "patient",
            new PatientWords(said, new DayWords(said, one.lines().today())).patient(one.patient()))
        .addObject("lines", words.log())
        .addObject("hasMore", one.lines().hasMore())
        .addObject("blocks", words.blocks(one.blocks(), people))
        .addObject("staff", one.staff())
        .addObject("units", one.lines().units())
        .addObject("against", written.getOrDefault("against", ""))
        .addObject("reason", written.getOrDefault("reason", ""))
        .addObject("fault", fault)
        .addObject("request", UUID.randomUUID());
  }

  @PostMapping("/privacy/patients/{patient}/blocks")
  ModelAndView block(
      Access access,
      Locale language,
      @PathVariable long patient,
      @RequestParam Map<String, String> written) {
    var wish = wish(written);
    if (wish.isEmpty()) {
      var page = page(oversight.patient(access, patient), language, written, "block.fault");
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
    oversight.block(access, patient, request(written), wish.get());
    return new ModelAndView("redirect:/privacy/patients/" + patient + "#blocks");
  }

  @PostMapping("/privacy/patients/{patient}/blocks/{block}/lift")
  String lift(Access access, @PathVariable long patient, @PathVariable int block) {
    oversight.lift(access, patient, block);
    return "redirect:/privacy/patients/" + patient + "#blocks";
  }

  /// `everybody`, `unit 11` or `person 7`; empty when nothing or no reason is written.
  private static Optional<Oversight.Wish> wish(Map<String, String> written) {
    var against = written.getOrDefault("against", "");
    var reason = written.getOrDefault("reason", "").strip();
    if (reason.isEmpty() || !against.matches("everybody|(unit|person) [0-9]{1,9}")) {
      return Optional.empty();
    }
    var number = number(against.replaceAll("[^0-9]", ""));
    return Optional.of(
        new Oversight.Wish(
            against.startsWith("person") ? whole(number) : OptionalInt.empty(),
            against.startsWith("unit") ? whole(number) : OptionalInt.empty(),
            Optional.empty(),
            reason));
  }

  private static OptionalInt whole(OptionalLong number) {
    return OptionalInt.of(Math.toIntExact(number.orElse(0)));
  }

  private static UUID request(Map<String, String> written) {
    try {
      return UUID.fromString(written.getOrDefault("request", ""));
    } catch (IllegalArgumentException none) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "", none);
    }
  }

  private static OptionalLong number(String word) {
    return word.matches("[0-9]{1,18}")
        ? OptionalLong.of(Long.parseLong(word))
        : OptionalLong.empty();
  }

  private static Optional<LocalDate> day(String word) {
    try {
      return word.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(word));
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }
}
