package varde.app.security;

import java.util.Map;
import java.util.Optional;

/// What the identity provider says of somebody, by the names of HelseID's claims. The identity
/// number has become a subject here already.
///
/// @param level how surely it knows who this is
/// @param hprNumber the number in the register of health personnel; not everybody has one
/// @param organisation the number of the organisation on whose behalf this program asks
record Vouched(
    String subject, String level, Optional<String> hprNumber, Optional<String> organisation) {
  private static final String IDENTITY_NUMBER = "helseid://claims/identity/pid";
  private static final String LEVEL = "helseid://claims/identity/security_level";
  private static final String HPR_NUMBER = "helseid://claims/hpr/hpr_number";
  private static final String ORGANISATION = "helseid://claims/client/claims/orgnr_parent";

  /// Empty when it does not say who this is.
  static Optional<Vouched> of(Map<String, Object> claims, SubjectKey subjects) {
    return claim(claims, IDENTITY_NUMBER)
        .filter(SubjectKey::fits)
        .map(number ->
            new Vouched(
                subjects.subject(number),
                claim(claims, LEVEL).orElse(""),
                claim(claims, HPR_NUMBER),
                claim(claims, ORGANISATION)));
  }

  private static Optional<String> claim(Map<String, Object> claims, String name) {
    return Optional.ofNullable(claims.get(name)).map(String::valueOf).filter(v -> !v.isBlank());
  }
}
