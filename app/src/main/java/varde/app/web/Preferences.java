package varde.app.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import varde.app.words.Texts;

/// What a reader has chosen: a language and an appearance. Kept in cookies, which say nothing else.
public record Preferences(Locale language, Appearance appearance) {
  static final String LANGUAGE = "language";
  static final String APPEARANCE = "appearance";

  /// How the pages look.
  public enum Appearance {
    AUTO("auto", "no-preference"),
    LIGHT("light", "no-preference"),
    DARK("dark", "no-preference"),
    CONTRAST("auto", "more");

    private final String scheme;
    private final String contrast;

    Appearance(String scheme, String contrast) {
      this.scheme = scheme;
      this.contrast = contrast;
    }

    /// The colour scheme, as the style sheet calls it.
    public String scheme() {
      return scheme;
    }

    /// The contrast, as the style sheet calls it.
    public String contrast() {
      return contrast;
    }

    /// The word in cookies and keys of texts.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// What this reader has chosen; else what the browser asks for.
  public static Preferences of(HttpServletRequest request) {
    var language =
        cookie(request, LANGUAGE)
            .flatMap(Preferences::language)
            .orElseGet(() -> language(request).orElse(Texts.BOKMAAL));
    return new Preferences(
        language, cookie(request, APPEARANCE).map(Preferences::appearance).orElse(Appearance.AUTO));
  }

  static Optional<Locale> language(String tag) {
    return Texts.LANGUAGES.stream()
        .filter(language -> language.getLanguage().equals(tag))
        .findFirst();
  }

  static Appearance appearance(String word) {
    return Arrays.stream(Appearance.values())
        .filter(appearance -> appearance.word().equals(word))
        .findFirst()
        .orElse(Appearance.AUTO);
  }

  /// The first language the browser asks for that the house speaks. Plain Norwegian is bokmål.
  private static Optional<Locale> language(HttpServletRequest request) {
    if (request.getHeader("Accept-Language") == null) {
      return Optional.empty();
    }
    for (var wanted : List.copyOf(Collections.list(request.getLocales()))) {
      var known = language(wanted.getLanguage().equals("no") ? "nb" : wanted.getLanguage());
      if (known.isPresent()) {
        return known;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> cookie(HttpServletRequest request, String name) {
    var cookies = request.getCookies();
    return cookies == null
        ? Optional.empty()
        : Arrays.stream(cookies)
            .filter(cookie -> cookie.getName().equals(name))
            .map(Cookie::getValue)
            .findFirst();
  }
}
