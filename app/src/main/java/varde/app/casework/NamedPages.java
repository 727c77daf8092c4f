package varde.app.casework;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

/// Names those who take care of a course: coordinator, therapist, and somebody in the municipality.
@Controller
final class NamedPages {
  private final Casework casework;
  private final PageTexts texts;

  NamedPages(Casework casework, PageTexts texts) {
    this.casework = casework;
    this.texts = texts;
  }

  @GetMapping("/courses/{course}/people")
  ModelAndView show(Access access, @PathVariable long course) {
    var naming = casework.naming(access, course);
    return page(naming, new FormView(written(naming.view()), List.of()));
  }

  /// Those who are named now.
  private static Map<String, String> written(CourseView view) {
    var facts = view.facts();
    var fields = new HashMap<String, String>();
    fields.put("request", UUID.randomUUID().toString());
    fields.put("version", Integer.toString(facts.version()));
    facts.coordinator().ifPresent(id -> fields.put("coordinator", Integer.toString(id)));
    facts.therapist().ifPresent(id -> fields.put("therapist", Integer.toString(id)));
    fields.put("contact-municipality", facts.patient().municipality());
    facts
        .contact()
        .ifPresent(contact -> {
          fields.put("contact", contact.name());
          fields.put("contact-phone", contact.phone());
          fields.put("contact-municipality", contact.municipality());
        });
    return fields;
  }

  @PostMapping("/courses/{course}/people")
  ModelAndView name(
      Access access,
      Locale language,
      @PathVariable long course,
      @RequestParam Map<String, String> sent) {
    var naming = casework.naming(access, course);
    var fields = new FormFields(sent, texts.in(language));
    var named = new NamedForm(fields, naming.choices()).named(naming.view().facts().patient());
    if (!fields.faults().isEmpty()) {
      var page = page(naming, new FormView(sent, fields.faulty()));
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
    return switch (casework.name(access, course, fields.request(), fields.version(), named)) {
      case Saved.Done done -> CoursePages.receipt(course, 0);
      case Saved.Already already -> CoursePages.receipt(course, 0);
      case Saved.NotKept(var now) -> overtaken(naming, now, sent);
    };
  }

  private static ModelAndView overtaken(
      Casework.Naming naming, CourseView now, Map<String, String> sent) {
    var again = FormView.again(sent, now.facts().version());
    var page = page(naming, again).addObject("overtaken", true);
    page.setStatus(HttpStatus.CONFLICT);
    return page;
  }

  private static ModelAndView page(Casework.Naming naming, FormView form) {
    var facts = naming.view().facts();
    return new ModelAndView("casework/people")
        .addObject("course", facts.course())
        .addObject("name", facts.patient().name())
        .addObject("people", NamedWords.people(naming.choices(), form))
        .addObject("form", form);
  }
}
