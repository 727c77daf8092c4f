package varde.app.cli;

import java.util.Locale;
import java.util.ResourceBundle;
import varde.app.words.Texts;

/// The help texts of the commands, as picocli looks them up.
final class Usage {
  private Usage() {}

  static ResourceBundle bundle(Locale language) {
    return Texts.bundle("varde.app.cli.usage", language);
  }
}
