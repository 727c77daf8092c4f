package varde.app.cli;

import varde.app.words.Texts;

/// Something that stops a command, told to the person in one sentence. Ends in exit status 2.
final class Failure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String key;
  private final transient Object[] arguments;

  Failure(String key, Object... arguments) {
    super(key);
    this.key = key;
    this.arguments = arguments.clone();
  }

  String text(Texts texts) {
    return texts.say(key, arguments);
  }
}
