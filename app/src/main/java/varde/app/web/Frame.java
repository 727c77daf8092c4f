package varde.app.web;

import java.util.List;
import varde.app.words.Texts;

/// What stands round a page: who reads it, where they may go, and how it looks.
///
/// @param demonstration a sentence that says that nothing is real; empty in earnest
/// @param places where the reader may go
/// @param name the reader's name; empty when nobody has signed in
/// @param work what the reader works as
/// @param back the address of the page itself, for forms that come back to it
public record Frame(
    Preferences preferences,
    String demonstration,
    List<Place> places,
    String name,
    String work,
    int sessionSeconds,
    String back) {
  public Frame {
    places = List.copyOf(places);
  }

  /// The same round a page that there is no coming back to: its address may say anything.
  public Frame withoutBack() {
    return new Frame(preferences, demonstration, places, name, work, sessionSeconds, "/");
  }

  /// A place of the main menu.
  ///
  /// @param name in keys of texts
  public record Place(String name, String address, boolean current) {}

  /// The languages to choose among.
  public List<String> languages() {
    return Texts.LANGUAGES.stream().map(language -> language.getLanguage()).toList();
  }

  /// The appearances to choose among.
  public List<Preferences.Appearance> appearances() {
    return List.of(Preferences.Appearance.values());
  }
}
