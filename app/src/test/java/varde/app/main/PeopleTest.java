package varde.app.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// A file of who works here and as what.
class PeopleTest {
  private static final String COLUMNS =
      "identity_number,name,hpr_number,phone,legal_entity,role,unit,from,through\n";
  private static final String TURID = "11827411111,Turid Kvistad,0000018,10 11 12 18,1,";

  private final Installation installation = Installation.get();

  @Test
  void a_change_is_a_line_of_the_log_and_the_same_file_changes_nothing() {
    var rows = COLUMNS + TURID + "therapist,12,2021-01-01,\n" + TURID + "leader,,2022-01-01,\n";

    assertThat(load(rows)).contains("1 person read, 3 changes.");
    assertThat(load(rows)).contains("1 person read, nothing to change.");
    assertThat(log("Turid Kvistad"))
        .containsExactly("Turid Kvistad", "therapist 12 2021-01-01/", "leader 2022-01-01/");
  }

  @Test
  void a_role_ends_by_its_last_day_and_not_by_being_left_out() {
    var person = "12827422222,Lars Myrholt,,,1,";
    load(COLUMNS + person + "therapist,11,2021-01-01,\n" + person + "therapist,12,2021-01-01,\n");

    assertThat(load(COLUMNS + person + "therapist,11,2021-01-01,2021-12-31\n"))
        .contains("1 person read, 1 change.", "Not named in the file, and still in force:");
    assertThat(log("Lars Myrholt")).endsWith("therapist 11 2021-01-01/2021-12-31");
  }

  @Test
  void everything_that_is_wrong_is_told_and_no_number() {
    var told =
        load(
            COLUMNS
                + "1182743333,Ten Digits,,,1,therapist,11,2021-01-01,\n"
                + "11827433333,,,,1,therapist,11,2021-01-01,\n"
                + "11827433333,Wrong Role,,,1,machine,99,2021-1-1,\n"
                + "11827444444,Other Hospital,,,7,therapist,11,2021-01-01,2020-01-01\n"
                + "11827455555,One Name,,,1,therapist,11,2021-01-01,\n"
                + "11827455555,Another Name,,,1,leader,11,2021-01-01,\n");

    assertThat(told.lines().map(line -> line.replace("varde: wrong.csv:", "")))
        .containsExactly(
            "2: identity_number is not eleven digits.",
            "3: name is empty.",
            "4: role is none of: coordinator, therapist, coder, leader, analyst, privacy-officer, administrator.",
            "4: from is no date. Write it as 2025-04-14.",
            "4: unit is no unit of the legal entity: [11, 12]. Leave it empty for the whole legal entity.",
            "5: legal_entity is none that the settings name: [1].",
            "5: through is before the first day.",
            "7: the same person as on line 6, with another name, number, phone or legal entity.",
            "varde: The people cannot be used: 8 problems, told above. Nothing was changed.");
    assertThat(told).doesNotContainPattern("[0-9]{10}");
    assertThat(log("One Name")).isEmpty();
  }

  private String load(String rows) {
    installation.write("wrong.csv", rows);
    return installation
        .run(
            "people",
            "load",
            installation.file("wrong.csv").toString(),
            "--config",
            installation.file("settings.properties").toString())
        .said();
  }

  private List<String> log(String name) {
    return installation
        .everything
        .sql(
            """
            select a.reason from security.audit a join security.person p on a.object = 'person ' || p.id
            where p.name = ? and a.operation = 'provision' order by a.number
            """)
        .param(name)
        .query(String.class)
        .list();
  }
}
