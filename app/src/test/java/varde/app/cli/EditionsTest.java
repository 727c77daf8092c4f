package varde.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import varde.app.words.Texts;

/// The editions of the installation, as a person meets them in a terminal.
class EditionsTest {
  @TempDir Path folder;

  @Test
  void the_list_tells_of_each_edition_when_it_holds_and_what_is_unknown() {
    var said = said("editions");

    assertThat(said)
        .contains("2019-pakkeforlop\n", "in force   1 Jan 2019 – 31 Dec 2022", "8 pathways")
        .contains("2024-forenklet\n", "in force   first day unknown", "builds on  2019-pakkeforlop")
        .contains("open questions", "time limits without a value", "varde editions show 2019 D01");
  }

  @Test
  void what_the_installation_has_decided_is_told_as_local() throws IOException {
    Files.createDirectories(folder.resolve("local"));
    Files.writeString(
        folder.resolve("local/limits.yaml"),
        """
        limits:
          D11-UTR-POL: {days: 42, from: 2025-01-01, source: Circular 3, decided_by: Head of clinic}
        editions:
          2024-forenklet: {from: 2025-02-01, source: Letter of 2 December, decided_by: The chief}
        """);
    var added = "--pathways=" + folder;

    assertThat(said("editions", added))
        .contains("from 1 Feb 2025, as stated here (local): Letter of 2 December")
        .contains("decided by The chief");
    assertThat(said("editions", "show", "2019", "D11", added).replaceAll("\\s+", " "))
        .contains("outpatient 42 days (local)", "D11-UTR-POL")
        .contains("Our own value, for what begins on 1 Jan 2025 or later.", "Head of clinic");
  }

  @Test
  void a_pathway_is_shown_with_all_a_professional_asks_for() {
    assertThat(headings(said("editions", "show", "2019-pakkeforlop", "D01")))
        .containsExactly(
            "Goal",
            "For whom",
            "Steps · Not started",
            "Steps · Referred",
            "Steps · Assessment",
            "Steps · Treatment and follow-up",
            "Steps · Closing",
            "Steps · Closed",
            "Time limits",
            "Codes",
            "Checks",
            "Matters to look after",
            "Asked at every evaluation",
            "Changes inside the edition",
            "Unknown",
            "Sources");
  }

  @Test
  void a_limit_is_shown_with_value_mark_source_and_id_and_an_unstated_one_in_words() {
    assertThat(said("editions", "show", "2019", "D01").replaceAll(" +", " "))
        .contains(" outpatient 21 days verified, T-TSB D01-UTR-POL\n")
        .contains(" inpatient 0 days verified, T-TSB D01-AVR-DOG\n")
        .contains(" outpatient not published not found, T-TSB D01-UTV-POL\n");
  }

  @Test
  void a_code_is_shown_with_its_label_and_its_official_text() {
    var said = said("editions", "show", "2019", "D01").replaceAll("\\s+", " ");

    assertThat(said)
        .contains("Start (A): “Pakkeforløp start” D01A")
        .contains("D01CU Extended assessment: “Behov for utvidet utredning”");
    assertThat(said("editions", "show", "2023", "D01"))
        .contains("Start (A): (official text unknown)");
  }

  @Test
  void the_patient_reads_the_patients_words_and_no_code() {
    var said = said("editions", "show", "2019", "D01", "--plain");

    assertThat(said)
        .contains("This pathway is for you who get help", "How soon", "Who helps you:")
        .contains("Nobody has published how soon; ask your contact.")
        .doesNotContain("D01-", "NPR-", "(A)", "R-0");
  }

  @Test
  void an_edition_is_shown_with_what_holds_for_all_its_pathways() {
    assertThat(headings(said("editions", "show", "2019")))
        .containsExactly(
            "Pathways",
            "Order of a day",
            "Rules",
            "Intervals",
            "Checks",
            "Indicators",
            "Changes inside the edition",
            "Unknown",
            "Sources");
  }

  @Test
  void from_2019_to_2023_only_names_changed_and_one_outcome_was_added() {
    var said = said("editions", "diff", "2019-pakkeforlop", "2023-nasjonale-pasientforlop");

    assertThat(said.lines().toList().get(1))
        .isEqualTo("Only names changed; one outcome added, letter unknown.");
    assertThat(headings(said))
        .containsExactly("Names", "Rules", "How well it is known", "Unchanged");
    assertThat(section(said, "Rules"))
        .isEqualTo(
            """
              Rule unlisted-closing · all pathways
                added       An outcome of closing (X) that is not in the list counts all the
                            same, and is told. (V-UNLISTED)
            """);
    assertThat(section(said, "Unchanged").replaceAll("\\s+", " "))
        .contains("Pathways, codes, limits, intervals,");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nb|Bare navn er endret; ett utfall er lagt til, bokstaven er ukjent.",
        "nn|Berre namn er endra; eitt utfall er lagt til, bokstaven er ukjend."
      })
  void the_conclusion_is_said_in_each_language(String language, String conclusion) {
    assertThat(said("editions", "diff", "2019", "2023", "--language", language).lines().toList())
        .contains(conclusion);
  }

  @Test
  void from_2019_to_2024_pathways_limits_and_intervals_are_gone() {
    var said = said("editions", "diff", "2019", "2024").replaceAll("\\s+", " ");

    assertThat(said)
        .contains("5 pathways taken away", "3 intervals taken away", "limits now unstated")
        .contains("taken away D06 Psychosis")
        .contains("D01-UTR-POL Assessment, outpatient 21 days → not published")
        .contains("D12-UTV-POL Extended assessment, outpatient 42 days → taken away")
        .contains("Waiting for the first attendance taken away From start (A)");
  }

  @Test
  void the_same_edition_twice_has_not_changed() {
    var said = said("editions", "diff", "2019", "2019");

    assertThat(said.lines().toList().get(1)).isEqualTo("Nothing changed.");
    assertThat(headings(said)).containsExactly("Unchanged");
  }

  @Test
  void one_pathway_is_compared_with_what_holds_for_all() {
    var said = said("editions", "diff", "2019", "2023", "D08");

    assertThat(said).contains("D08-VENT-MIN", "The edition: name");
    assertThat(said("editions", "diff", "2019", "2023", "D01")).doesNotContain("D08");
  }

  @Test
  void every_kind_of_change_has_words_in_every_language() throws IOException {
    changedCopy();
    for (var language : Texts.LANGUAGES) {
      var said =
          said(
              "editions",
              "diff",
              "2019-pakkeforlop",
              "copy",
              "--pathways=" + folder,
              "--language=" + language.getLanguage());

      assertThat(headings(said)).as(language.toString()).hasSizeGreaterThanOrEqualTo(12);
    }
  }

  /// A copy of the first edition in which something of every kind is changed.
  private void changedCopy() throws IOException {
    var copy = Files.createDirectories(folder.resolve("copy"));
    var original = Terminal.ROOT.resolve("pathways/2019-pakkeforlop");
    try (var files = Files.list(original)) {
      for (var file : files.toList()) {
        Files.copy(file, copy.resolve(original.relativize(file).toString()));
      }
    }
    change(
        copy.resolve("edition.yaml"),
        Map.ofEntries(
            Map.entry("edition: 2019-pakkeforlop", "edition: copy"),
            Map.entry("programme: psykisk-helse-og-rus", "programme: trial"),
            Map.entry("  nb: Pakkeforløp for psykisk", "  nb: Forløp for psykisk"),
            Map.entry("same_day: [A, M, D, L,", "same_day: [A, M, L, D,"),
            Map.entry("(D[0-9]{2})([A-Z])([A-Z]?)", "(D[0-9][0-9])([A-Z])([A-Z]?)"),
            Map.entry("oid: 2.16.578.1.12.4.1.1.8410", "oid: 2.16.578.1.12.4.1.1.8411"),
            Map.entry("en: Kinds of pathways", "en: Types of pathways"),
            Map.entry("at_most: 1,", "at_most: 2,"),
            Map.entry("    to: first M ", "    to: first C "),
            Map.entry("official: Ugyldig kode for PK", "official: Ugyldig kode for NP"),
            Map.entry("en: The course has no start that counts.", "en: No start."),
            Map.entry("en: Assessment within the recommended time", "en: Assessed in time"),
            Map.entry("    event: U/U\n", "    event: U/V\n"),
            Map.entry("en: Decision made", "en: Decided"),
            Map.entry("    events: [A, X]", "    events: [A]"),
            Map.entry("  diet:\n", "  food:\n"),
            Map.entry("  useful:\n", "  helpful:\n")));
    change(
        copy.resolve("D01.yaml"),
        Map.of(
            "first_day: 2019-01-01", "first_day: 2019-01-02",
            "group: general", "group: condition",
            "continues: [T]", "continues: [P]",
            "days: 21, mark: verified", "days: 28, mark: verified",
            "days: 0, mark: verified", "days: 0, mark: secondary",
            "official: Tverrfaglig", "official: Spesialisert tverrfaglig"));
    change(
        copy.resolve("codes.csv"),
        Map.of(
            "\nD01,D01A,9327", "\nD01,D01T,9327,Ny,,,verified,,L-N\nD01,D01A,9327",
            ",A,9322,Pakkeforløp start", ",A,9322,",
            "TSB evaluering,2019-01-01,2022-12-31,", "TSB evaluering,2019-01-01,2021-12-31,"));
  }

  private static void change(Path file, Map<String, String> words) throws IOException {
    var text = Files.readString(file);
    for (var change : words.entrySet()) {
      assertThat(text).as(file.toString()).contains(change.getKey());
      text = text.replace(change.getKey(), change.getValue());
    }
    Files.writeString(file, text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2018", "20"})
  void an_edition_that_is_not_there_or_is_one_of_several_stops_with_their_names(String id) {
    var terminal = Terminal.piped();

    assertThat(terminal.run("editions", "show", id)).isEqualTo(Commands.FAILED);
    assertThat(terminal.err())
        .isEqualTo(
            "varde: There is no edition '%s'. There are: 2019-pakkeforlop,".formatted(id)
                + " 2023-nasjonale-pasientforlop, 2024-forenklet.\n");
  }

  @Test
  void a_pathway_that_is_in_neither_edition_stops_with_a_sentence() {
    var terminal = Terminal.piped();

    assertThat(terminal.run("editions", "diff", "2019", "2024", "D99")).isEqualTo(Commands.FAILED);
    assertThat(terminal.err())
        .isEqualTo(
            "varde: The edition '2024-forenklet' has no pathway 'D99'. It has: D01, D11, D12.\n");
  }

  @Test
  void all_problems_of_a_folder_are_told_at_once() throws IOException {
    Files.createDirectories(folder.resolve("broken"));
    Files.writeString(
        folder.resolve("broken/edition.yaml"),
        """
        edition: broken
        extends: 2019-pakkeforlop
        name: Broken
        in_force: {from: 2030-02-30}
        """);
    var terminal = Terminal.piped();

    assertThat(terminal.run("editions", "--pathways=" + folder)).isEqualTo(Commands.FAILED);
    assertThat(terminal.err())
        .contains("broken/edition.yaml:3: ", "broken/edition.yaml:4: 'from' is '2030-02-30'")
        .endsWith("The editions cannot be used: there are 2 problems, told above.\n");
    assertThat(terminal.out()).isEmpty();
  }

  static Stream<List<String>> pages() {
    var pages = new ArrayList<List<String>>();
    pages.add(List.of("editions"));
    pages.add(List.of("editions", "diff", "2019", "2024"));
    for (var edition : List.of("2019", "2023", "2024")) {
      pages.add(List.of("editions", "show", edition));
      pages.add(List.of("editions", "show", edition, "--plain"));
      pages.add(List.of("editions", "show", edition, "D12"));
      pages.add(List.of("editions", "show", edition, "D12", "--plain"));
    }
    Stream.of("D01", "D06", "D07", "D08", "D09", "D10", "D11")
        .forEach(pathway -> pages.add(List.of("editions", "show", "2019", pathway)));
    return pages.stream();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void every_page_keeps_inside_the_terminal_in_every_language(List<String> page) {
    var columns = Map.of(Texts.ENGLISH, 80, Texts.BOKMAAL, 72, Texts.NYNORSK, 100);
    columns.forEach((language, width) -> {
      var terminal = Terminal.looking(Map.of("COLUMNS", width.toString(), "NO_COLOR", "1"));
      var arguments = new ArrayList<>(page);
      arguments.add("--language=" + language.getLanguage());

      assertThat(terminal.run(arguments.toArray(String[]::new))).isEqualTo(Commands.DONE);
      assertThat(terminal.out().lines())
          .filteredOn(line -> line.strip().contains(" "))
          .allSatisfy(line -> assertThat(line.length()).as(line).isLessThanOrEqualTo(width));
      assertThat(terminal.out()).doesNotContain("\u001b", "{", "}", "..");
    });
  }

  @Test
  void colour_is_for_terminals_that_want_it() {
    var terminal = Terminal.looking(Map.of("TERM", "xterm"));
    terminal.run("editions", "show", "2019", "D01");

    assertThat(terminal.out()).contains("\u001b[1m");
  }

  private static String said(String... arguments) {
    var terminal = Terminal.piped();
    assertThat(terminal.run(arguments)).as(terminal.err()).isEqualTo(Commands.DONE);
    return terminal.out();
  }

  /// The lines with a line under them.
  private static List<String> headings(String said) {
    var lines = said.lines().toList();
    var headings = new ArrayList<String>();
    for (var i = 1; i < lines.size(); i++) {
      if (lines.get(i).startsWith("──")) {
        headings.add(lines.get(i - 1));
      }
    }
    return headings;
  }

  private static String section(String said, String heading) {
    return Arrays.stream(said.split("\n\n(?=[^ ])", -1))
        .filter(part -> part.startsWith(heading + "\n"))
        .map(part ->
            part.lines().skip(2).collect(java.util.stream.Collectors.joining("\n", "", "\n")))
        .findFirst()
        .orElseThrow();
  }
}
