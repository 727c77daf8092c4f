package varde.app.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Makes the subject of a person from their identity number: always the same one, and without the
/// key nobody can tell whose. The number itself is kept nowhere.
public final class SubjectKey {
  /// So many letters at least.
  public static final int SHORTEST = 32;

  private static final String METHOD = "HmacSHA256";
  private static final Pattern IDENTITY_NUMBER = Pattern.compile("[0-9]{11}");

  private final SecretKeySpec key;

  public SubjectKey(String secret) {
    if (secret.length() < SHORTEST) {
      throw new IllegalArgumentException("a key of " + secret.length() + " letters");
    }
    key = new SecretKeySpec(secret.getBytes(UTF_8), METHOD);
  }

  /// True when this is written as an identity number is.
  public static boolean fits(String identityNumber) {
    return IDENTITY_NUMBER.matcher(identityNumber).matches();
  }

  /// The subject of whoever has this identity number.
  public String subject(String identityNumber) {
    try {
      var mac = Mac.getInstance(METHOD);
      mac.init(key);
      return HexFormat.of().formatHex(mac.doFinal(identityNumber.getBytes(UTF_8)));
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
