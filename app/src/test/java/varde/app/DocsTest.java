package varde.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// What the documents say is so: their links lead somewhere, and the commands they show print what
/// they show.
class DocsTest {
  private static final List<Page> PAGES = Project.files(".md").stream().map(Page::of).toList();
  private static final Pattern ELSEWHERE = Pattern.compile("[a-z][a-z0-9+.-]*:.*");
  private static final Path READINGS = Project.ROOT.resolve("docs/readings.md");
  private static final Pattern READING =
      Pattern.compile("(?<=^### )R-\\d{3}\\b", Pattern.MULTILINE);
  private static final Pattern CITED = Pattern.compile("\\bR-\\d{3}\\b");
  private static final Path GLOSSARY = Project.ROOT.resolve("docs/glossary.md");
  private static final Pattern PUBLIC_TYPE =
      Pattern.compile(
          "^public (?:(?:final|sealed|abstract) )*(?:class|record|enum|interface) (\\w+)",
          Pattern.MULTILINE);

  @TempDir static Path folder = Path.of("");

  @TestFactory
  Stream<DynamicTest> a_link_leads_somewhere() {
    return PAGES.stream()
        .map(page ->
            DynamicTest.dynamicTest(
                Project.name(page.file()), () -> assertThat(brokenLinks(page)).isEmpty()));
  }

  @TestFactory
  Stream<DynamicTest> a_command_prints_what_the_page_shows() {
    return PAGES.stream()
        .flatMap(page ->
            page.shown().stream()
                .map(block ->
                    DynamicTest.dynamicTest(
                        Project.name(page.file()) + ":" + block.line(), () -> run(block))));
  }

  @Test
  void the_first_screen_shows_a_command() {
    assertThat(page(Project.ROOT.resolve("README.md")).shown()).isNotEmpty();
  }

  @Test
  void every_reading_that_is_cited_is_told() {
    var told = READING.matcher(Project.read(READINGS)).results().map(MatchResult::group).toList();
    var cited =
        Project.files().stream()
            .filter(FilesTest::isText)
            .flatMap(file -> CITED.matcher(Project.read(file)).results())
            .map(MatchResult::group)
            .distinct()
            .toList();
    assertThat(cited).isNotEmpty();
    assertThat(told).containsAll(cited);
  }

  @Test
  void a_public_type_is_named_by_a_word_of_the_glossary() {
    var glossary = Project.read(GLOSSARY);
    var types =
        Project.files(".java").stream()
            .filter(file -> Project.name(file).matches("(engine|catalogue)/src/main/.*"))
            .flatMap(file -> PUBLIC_TYPE.matcher(Project.read(file)).results())
            .map(type -> type.group(1))
            .toList();
    assertThat(types).isNotEmpty();
    assertThat(types.stream().filter(type -> !glossary.matches("(?s).*`" + type + "[`.].*")))
        .isEmpty();
  }

  private static List<String> brokenLinks(Page page) {
    return page.links().stream()
        .filter(link -> !ELSEWHERE.matcher(link.target()).matches() && !leads(page, link.target()))
        .map(link -> Project.name(page.file()) + ":" + link.line() + ": " + link.target())
        .toList();
  }

  private static boolean leads(Page page, String target) {
    var hash = target.indexOf('#');
    var path = hash < 0 ? target : target.substring(0, hash);
    var file = path.isEmpty() ? page.file() : page.file().resolveSibling(path).normalize();
    var isInside = !Project.name(file).startsWith("..");
    return isInside
        && Files.exists(file)
        && (hash < 0 || page(file).anchors().contains(target.substring(hash + 1)));
  }

  private static Page page(Path file) {
    return PAGES.stream()
        .filter(page -> Project.name(page.file()).equals(Project.name(file)))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no page " + file));
  }

  private static void run(Page.Block block) throws IOException {
    var shell = new Shell(Files.createTempDirectory(folder, "page"));
    for (var command : block.commands()) {
      var printed = shell.run(command.words());
      assertThat(shortened(printed, command.output()))
          .as("line %d: %s", command.line(), command.words())
          .isEqualTo(command.output());
    }
    assertThat(block.commands()).as("commands of the block").isNotEmpty();
  }

  /// What was printed, with the lines that the page leaves out left out; whole when it does not
  /// fit.
  private static List<String> shortened(List<String> printed, List<String> shown) {
    return fits(printed, shown) ? shown : printed;
  }

  private static boolean fits(List<String> printed, List<String> shown) {
    if (shown.isEmpty()) {
      return printed.isEmpty();
    }
    var rest = shown.subList(1, shown.size());
    if (shown.getFirst().equals(Page.ANY_LINES)) {
      return IntStream.rangeClosed(0, printed.size())
          .anyMatch(left -> fits(printed.subList(left, printed.size()), rest));
    }
    return !printed.isEmpty()
        && printed.getFirst().equals(shown.getFirst())
        && fits(printed.subList(1, printed.size()), rest);
  }
}
