package varde.app.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.thymeleaf.context.Context;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.linkbuilder.AbstractLinkBuilder;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import varde.app.web.PageTexts;
import varde.app.words.Texts;
import varde.engine.history.CourseEvent;

/// The drawing as it is sent.
class TimelineFragmentTest {
  private static final SpringTemplateEngine PAGES = pages();

  static Stream<Locale> languages() {
    return Texts.LANGUAGES.stream();
  }

  private static SpringTemplateEngine pages() {
    var templates = new ClassLoaderTemplateResolver();
    templates.setPrefix("varde/app/");
    templates.setSuffix(".html");
    templates.setCharacterEncoding("UTF-8");
    var pages = new SpringTemplateEngine();
    pages.setTemplateResolver(templates);
    pages.setTemplateEngineMessageSource(new PageTexts(DrawnCourse.BUNDLES));
    pages.setLinkBuilder(
        new AbstractLinkBuilder() {
          @Override
          public String buildLink(
              IExpressionContext context, String base, Map<String, Object> parameters) {
            return base;
          }
        });
    return pages;
  }

  private static String written(DrawnCourse course, Locale language) {
    var drawing = course.drawing(new Texts(language, DrawnCourse.BUNDLES));
    return PAGES.process(
        "casework/timeline", Set.of("figure"), new Context(language, Map.of("drawing", drawing)));
  }

  private static final DrawnCourse COURSE =
      DrawnCourse.outpatient(
          "D01",
          "2025-04-14",
          """
          2025-01-03 A
          2025-01-21 M
          2025-02-03 L
          2025-02-13 C/T
          2025-02-19 E\
          """);

  @ParameterizedTest
  @MethodSource("languages")
  void the_drawing_comes_with_its_ladder_and_its_table(Locale language) {
    var page = written(COURSE, language);

    assertThat(page).containsOnlyOnce("role=\"img\"").containsOnlyOnce("<ol class=\"v-ladder\"");
    assertThat(page).contains("tabindex=\"0\" role=\"region\" aria-label=");
    assertThat(page.split("<tr>", -1)).hasSize(1 + 1 + 3 + 1 + 5);
    assertThat(page).contains("data-today=").contains("data-ahead=");
  }

  @ParameterizedTest
  @MethodSource("languages")
  void the_content_policy_holds_and_no_text_is_missing(Locale language) {
    assertThat(written(COURSE, language)).doesNotContain(" style=", "<script", "??", "th:", "null");
  }

  @Test
  void what_came_from_outside_is_escaped() {
    var strange = CourseEvent.of("2025-01-03", "<b>&", "\"><i>");
    var page =
        written(
            new DrawnCourse(DrawnCourse.course("D01", List.of(strange)), COURSE.today()),
            Texts.ENGLISH);

    assertThat(page).contains("&lt;b&gt;&amp;: &quot;&gt;&lt;i&gt;").doesNotContain("<b>", "<i>");
  }

  @Test
  void of_nothing_there_is_a_sentence() {
    var nothing = new DrawnCourse(DrawnCourse.course("D01", List.of()), COURSE.today());

    assertThat(written(nothing, Texts.ENGLISH))
        .contains("Nothing is registered yet.")
        .doesNotContain("<svg", "<table");
  }
}
