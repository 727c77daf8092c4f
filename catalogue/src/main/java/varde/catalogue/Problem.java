package varde.catalogue;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/// Something wrong in an edition's folder: a code such as `limit.negative`, the place, and the
/// words for the text.
public record Problem(String code, Place place, List<String> arguments) {
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  public Problem {
    arguments = List.copyOf(arguments);
  }

  /// What is wrong and what to do, in the language asked for.
  public String text(Locale language) {
    var texts = ResourceBundle.getBundle("varde.catalogue.problems", language, NO_FALLBACK);
    return MessageFormat.format(texts.getString(code), arguments.toArray());
  }
}
