package varde.app;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.accessTargetWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The borders of the house, each one a test. What [SourceTest] asks of the text of the code, this
/// asks of the classes.
class ArchitectureTest {
  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("varde");

  private static final Set<String> CLOCKS =
      Set.of("java.lang.System.currentTimeMillis()", "java.util.Date.<init>()");

  private static final Set<String> CHANCES =
      Set.of(
          "java.lang.Math.random()",
          "java.lang.System.nanoTime()",
          "java.util.Collections.shuffle(java.util.List)",
          "java.util.UUID.randomUUID()",
          "java.util.concurrent.ThreadLocalRandom.",
          "java.util.random.RandomGenerator.getDefault()",
          "java.util.random.RandomGenerator.of(",
          "java.util.random.RandomGeneratorFactory.");

  private static final Set<String> POLICY = Set.of("engine", "catalogue", "app.words");

  private static final Set<String> GROUND = Set.of("app.web", "app.storage", "app.security");

  private static final Set<String> FRONT_DOORS =
      union(
          POLICY,
          Set.of(
              "app.storage",
              "app.security",
              "app.publishing",
              "app.casework",
              "app.interop",
              "app.insight",
              "app.privacy"));

  /// Who may use whom; `docs/architecture.md` says the same.
  private static final Map<String, Set<String>> MAY_USE =
      Map.ofEntries(
          entry("engine", Set.of()),
          entry("catalogue", Set.of("engine")),
          entry("app.words", Set.of("engine", "catalogue")),
          entry("app.storage", Set.of()),
          entry("app.web", Set.of("app.words")),
          entry("app.security", Set.of("app.web", "app.words", "app.storage")),
          entry("app.publishing", union(POLICY, Set.of("app.web", "app.storage"))),
          entry("app.casework", union(POLICY, GROUND)),
          entry("app.privacy", Set.of("app.casework", "app.security", "app.web", "app.words")),
          entry("app.interop", union(union(POLICY, GROUND), Set.of("app.casework"))),
          entry("app.insight", union(POLICY, Set.of("app.interop"))),
          entry("app.cli", FRONT_DOORS),
          entry("app.main", union(FRONT_DOORS, Set.of("app.web", "app.cli"))));

  private static Set<String> union(Set<String> one, Set<String> other) {
    return Stream.concat(one.stream(), other.stream()).collect(Collectors.toUnmodifiableSet());
  }

  @Test
  void every_package_uses_only_what_it_may() {
    var breaches =
        HOUSE.stream()
            .flatMap(user -> user.getDirectDependenciesFromSelf().stream())
            .filter(use -> isOurs(use.getTargetClass()))
            .filter(use -> !mayUse(part(use.getOriginClass()), part(use.getTargetClass())))
            .map(use -> part(use.getOriginClass()) + " may not: " + use.getDescription())
            .toList();

    assertThat(breaches).isEmpty();
  }

  @Test
  void the_table_in_the_docs_says_the_same() {
    var table = new TreeMap<String, Set<String>>();
    for (var row : rows(Project.read(Project.ROOT.resolve("docs/architecture.md")))) {
      var cells = Arrays.stream(row.split("\\|", -1)).map(String::strip).toList();
      for (var part : cells.get(1).split(",", -1)) {
        table.put(name(part), named(cells.get(2)));
      }
    }

    assertThat(table).containsAllEntriesOf(MAY_USE);
    table.keySet().removeAll(MAY_USE.keySet());
    assertThat(table.keySet()).as("packages that are not built yet").noneMatch(parts()::contains);
  }

  @Test
  void every_package_has_a_row() {
    assertThat(parts()).isEqualTo(new TreeSet<>(MAY_USE.keySet()));
  }

  @Test
  void a_feature_is_entered_by_its_front_door() {
    var breaches =
        HOUSE.stream()
            .flatMap(user -> user.getDirectDependenciesFromSelf().stream())
            .filter(use -> isBehindADoor(use.getTargetClass()))
            .filter(use -> !part(use.getOriginClass()).equals(part(use.getTargetClass())))
            .map(Object::toString)
            .toList();

    assertThat(breaches).isEmpty();
  }

  @Test
  void no_feature_needs_itself_through_another() {
    slices().matching("varde.app.(*)..").should().beFreeOfCycles().check(HOUSE);
    slices().matching("varde.engine.(*)..").should().beFreeOfCycles().check(HOUSE);
  }

  @Test
  void the_engine_requires_nothing_but_the_language() {
    var module = Project.read(Project.ROOT.resolve("engine/src/main/java/module-info.java"));

    assertThat(module).contains("module varde.engine {").doesNotContain("requires ");
    classes()
        .that()
        .resideInAPackage("varde.engine..")
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(
                "varde.engine..",
                "java.lang..",
                "java.util..",
                "java.time..",
                "java.math..",
                "java.nio",
                "java.nio.charset"))
        .check(HOUSE);
  }

  @Test
  void the_engine_opens_no_file_and_writes_no_log() {
    noClasses()
        .that()
        .resideInAPackage("varde.engine..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                "java.io..",
                "java.nio.file..",
                "java.net..",
                "java.util.logging..",
                "java.util.prefs.."))
        .orShould()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(HOUSE);
  }

  @Test
  void the_engine_rolls_only_dice_it_was_given() {
    noClasses()
        .that()
        .resideInAPackage("varde.engine..")
        .should(use("chance without a seed", ArchitectureTest::isChance))
        .check(HOUSE);
  }

  @Test
  void the_engine_looks_at_no_clock() {
    noClasses()
        .that()
        .resideInAPackage("varde.engine..")
        .should(use("the clock", ArchitectureTest::isClock))
        .check(HOUSE);
  }

  @Test
  void the_engine_keeps_nothing_between_two_questions() {
    fields()
        .that()
        .areDeclaredInClassesThat()
        .resideInAPackage("varde.engine..")
        .and()
        .areStatic()
        .should()
        .beFinal()
        .check(HOUSE);
  }

  @Test
  void only_main_looks_at_the_clock() {
    noClasses()
        .that()
        .resideOutsideOfPackage("varde.app.main..")
        .should(use("the clock", ArchitectureTest::isClock))
        .check(HOUSE);
  }

  /// Calls and method references alike.
  private static ArchCondition<JavaClass> use(String what, Predicate<AccessTarget> target) {
    return accessTargetWhere(
        DescribedPredicate.describe(
            what, (JavaAccess<?> access) -> target.test(access.getTarget())));
  }

  private static boolean isClock(AccessTarget target) {
    return (target.getName().equals("now")
            && target.getOwner().getPackageName().startsWith("java.time"))
        || CLOCKS.contains(target.getFullName())
        || target.getFullName().matches("java\\.time\\.(Clock|InstantSource)\\.(system|tick).*");
  }

  /// Chance that nobody gave a seed to.
  private static boolean isChance(AccessTarget target) {
    var unseeded =
        target instanceof CodeUnitAccessTarget call
            && call.getRawParameterTypes().isEmpty()
            && call.getName().equals("<init>")
            && call.getOwner().isAssignableTo(RandomGenerator.class);
    return unseeded || CHANCES.stream().anyMatch(target.getFullName()::startsWith);
  }

  private static boolean mayUse(String user, String used) {
    return user.equals(used) || MAY_USE.getOrDefault(user, Set.of()).contains(used);
  }

  private static Set<String> parts() {
    return HOUSE.stream()
        .map(ArchitectureTest::part)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// `engine`, `catalogue`, or a feature such as `app.cli`.
  private static String part(JavaClass type) {
    var names = type.getPackageName().split("\\.", -1);
    return names[1].equals("app") ? "app." + names[2] : names[1];
  }

  private static boolean isOurs(JavaClass type) {
    return type.getPackageName().startsWith("varde.");
  }

  private static boolean isBehindADoor(JavaClass type) {
    return type.getPackageName().matches("varde\\.(app\\.\\w+|catalogue)\\.\\w.*");
  }

  private static List<String> rows(String page) {
    var table = page.substring(page.indexOf("| Package | May use"));
    return table.lines().skip(2).takeWhile(line -> line.startsWith("|")).toList();
  }

  private static Set<String> named(String cell) {
    return switch (cell) {
      case "nothing" -> Set.of();
      case "any front door except web" -> FRONT_DOORS;
      case "everything" ->
          MAY_USE.keySet().stream()
              .filter(part -> !part.equals("app.main"))
              .collect(Collectors.toSet());
      default ->
          Stream.of(cell.split("[,·]| and ", -1))
              .map(ArchitectureTest::name)
              .collect(Collectors.toSet());
    };
  }

  /// A feature may be called by its last name.
  private static String name(String cell) {
    var name = cell.replace("`", "").strip();
    return MAY_USE.containsKey("app." + name) ? "app." + name : name;
  }
}
