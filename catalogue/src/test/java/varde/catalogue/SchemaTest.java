package varde.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The schemas that an editor checks with say the same as the loader: what is in the project is
/// valid by both.
class SchemaTest {
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  static Stream<Path> editions() throws IOException {
    return files("edition.yaml");
  }

  static Stream<Path> pathways() throws IOException {
    return files("")
        .filter(file -> !file.endsWith("edition.yaml") && !file.toString().contains("local"));
  }

  private static Stream<Path> files(String name) throws IOException {
    var found = new ArrayList<Path>();
    for (var folder : List.of("pathways", "examples")) {
      try (var files = Files.walk(Policy.path(folder))) {
        files
            .filter(file -> file.toString().endsWith(".yaml") && file.toString().endsWith(name))
            .sorted()
            .forEach(found::add);
      }
    }
    return found.stream();
  }

  @ParameterizedTest
  @MethodSource("editions")
  void an_edition_is_valid_by_the_schema(Path file) throws IOException {
    assertThat(errors("edition.schema.json", Files.readString(file))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("pathways")
  void a_pathway_is_valid_by_the_schema(Path file) throws IOException {
    assertThat(errors("pathway.schema.json", Files.readString(file))).isEmpty();
  }

  @Test
  void a_slip_of_the_pen_is_not() throws IOException {
    var good = Files.readString(Policy.path("pathways/2019-pakkeforlop/D01.yaml"));
    assertThat(errors("pathway.schema.json", good.replace("days: 21", "day: 21"))).isNotEmpty();
    assertThat(errors("pathway.schema.json", good.replace("days: 21", "days: -21"))).isNotEmpty();
    assertThat(errors("pathway.schema.json", good.replace("mark: verified", "mark: certain")))
        .isNotEmpty();
  }

  private static List<Error> errors(String name, String yaml) throws IOException {
    return schema(name).validate(yaml, InputFormat.YAML);
  }

  private static Schema schema(String name) throws IOException {
    return REGISTRY.getSchema(
        Files.readString(Policy.path("pathways").resolve(name)), InputFormat.JSON);
  }
}
