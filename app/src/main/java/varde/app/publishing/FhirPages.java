package varde.app.publishing;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import varde.catalogue.Catalogue;

/// The library for machines: what an edition holds, as FHIR R4.
@Controller
final class FhirPages {
  private static final MediaType FHIR =
      MediaType.parseMediaType("application/fhir+json;charset=UTF-8");

  private final Catalogue catalogue;

  FhirPages(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  @GetMapping("/fhir/{type}/{id}")
  ResponseEntity<byte[]> show(@PathVariable String type, @PathVariable String id) {
    var base = ServletUriComponentsBuilder.fromCurrentContextPath().path("/fhir").toUriString();
    return new FhirLibrary(catalogue.editions(), base)
        .find(type, id)
        .map(resource -> ResponseEntity.ok().contentType(FHIR).body(resource))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
