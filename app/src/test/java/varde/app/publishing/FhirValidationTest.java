package varde.app.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.ConceptValidationOptions;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.context.support.ValidationSupportContext;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.SnapshotGeneratingValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.utilities.http.ManagedWebAccess;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;

/// What a validator of others says to every resource, without a network.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FhirValidationTest {
  private static final String PATHWAY = "sepsis-2013.SEPSIS";

  /// What it may remark: that a list which does not claim to be whole cannot prove a code (the
  /// codes are compared with the edition in [FhirCodesTest]), that we call an earlier official text
  /// by a word of our own.
  private static final List<String> REMARKS =
      List.of(
          "doesn't have all content (content = fragment)",
          "does not support batch validation",
          "not found in the value set 'Designation Use'",
          "so the context type should be 'element' not 'fhirpath'");

  /// What other resources are checked with.
  private static final Set<String> DEFINITIONS =
      Set.of("CodeSystem", "ValueSet", "StructureDefinition");

  private final FhirContext fhir = FhirContext.forR4();
  private final DefaultProfileValidationSupport standard =
      new DefaultProfileValidationSupport(fhir);
  private final FhirValidator validator = validator();

  static List<String> editions() {
    return Exported.ids();
  }

  /// Otherwise the standard's definitions fill the heap of all tests that follow.
  @AfterAll
  void letGo() {
    standard.flush();
  }

  @ParameterizedTest
  @MethodSource("editions")
  void every_resource_is_valid_and_so_is_their_bundle(String edition) {
    var bundle = Exported.text(new FhirAddress("Bundle", edition, ""));

    assertThat(bundle).contains("\"resource\" : {");
    assertThat(messages(bundle)).isEmpty();
  }

  @Test
  void a_status_that_does_not_exist_is_seen() {
    assertThat(spoilt("\"status\" : \"active\"", "\"status\" : \"over\""))
        .anyMatch(message -> message.contains("'over'"));
  }

  @Test
  void a_mark_that_does_not_exist_is_seen() {
    assertThat(spoilt("\"code\" : \"inferred\"", "\"code\" : \"sure\""))
        .anyMatch(message -> message.contains("sure"));
  }

  @Test
  void an_extension_in_a_wrong_place_is_seen() {
    assertThat(spoilt("StructureDefinition/plain", "StructureDefinition/source"))
        .anyMatch(message -> message.contains("source"));
  }

  private List<String> spoilt(String right, String wrong) {
    var plan = Exported.text(new FhirAddress("PlanDefinition", PATHWAY, ""));
    assertThat(plan).contains(right);
    return messages(plan.replaceFirst(right, wrong)).toList();
  }

  private Stream<String> messages(String resource) {
    return validator.validateWithResult(offline(resource)).getMessages().stream()
        .filter(message -> message.getSeverity() != ResultSeverityEnum.INFORMATION)
        .map(FhirValidationTest::told)
        .filter(message -> REMARKS.stream().noneMatch(message::contains));
  }

  /// To check the elements on which an extension may stand, the validator wants to fetch a package;
  /// as expressions it checks them alone. That the extensions stand where they may is seen from the
  /// resources that have them.
  private static String offline(String resource) {
    return resource.replace("\"type\" : \"element\"", "\"type\" : \"fhirpath\"");
  }

  private static String told(SingleValidationMessage message) {
    return "%s %s: %s"
        .formatted(message.getSeverity(), message.getLocationString(), message.getMessage());
  }

  private FhirValidator validator() {
    Stream.of("ca.uhn.fhir", "org.hl7.fhir")
        .forEach(name -> ((Logger) LoggerFactory.getLogger(name)).setLevel(Level.ERROR));
    ManagedWebAccess.setAccessPolicy(ManagedWebAccess.WebAccessPolicy.PROHIBITED);
    var own = new PrePopulatedValidationSupport(fhir);
    Exported.EDITIONS.stream()
        .flatMap(edition -> Exported.LIBRARY.list(edition.id()).stream())
        .filter(address -> DEFINITIONS.contains(address.type()))
        .map(address -> fhir.newJsonParser().parseResource(Exported.text(address)))
        .forEach(resource -> own.addResource((MetadataResource) resource));
    var chain =
        new ValidationSupportChain(
            own,
            standard,
            new AnyLanguage(fhir),
            new InMemoryTerminologyServerValidationSupport(fhir),
            new SnapshotGeneratingValidationSupport(fhir));
    return fhir.newValidator().registerValidatorModule(new FhirInstanceValidator(chain));
  }

  /// R4 prefers some languages and allows all that BCP 47 has; HAPI takes the preferred ones for
  /// the only ones, and bokmål is not among them.
  private static final class AnyLanguage extends CommonCodeSystemsTerminologyService {
    private static final String PREFERRED = "http://hl7.org/fhir/ValueSet/languages";
    private static final String ALL = "http://hl7.org/fhir/ValueSet/all-languages";

    AnyLanguage(FhirContext fhir) {
      super(fhir);
    }

    @Override
    public @Nullable CodeValidationResult validateCode(
        ValidationSupportContext context,
        ConceptValidationOptions options,
        String system,
        String code,
        String display,
        String valueSet) {
      return super.validateCode(
          context, options, system, code, display, PREFERRED.equals(valueSet) ? ALL : valueSet);
    }
  }
}
