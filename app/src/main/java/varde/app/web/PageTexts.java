package varde.app.web;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.AbstractMessageSource;
import varde.app.words.Texts;

/// What the pages say, in every language of the house: for templates as messages, for Java as
/// [Texts].
public final class PageTexts extends AbstractMessageSource {
  private final Map<Locale, Texts> languages;
  private final Texts bokmaal;

  /// @param bundles by feature and name, such as `casework.texts`
  public PageTexts(List<String> bundles) {
    languages =
        Texts.LANGUAGES.stream()
            .collect(
                Collectors.toMap(language -> language, language -> new Texts(language, bundles)));
    bokmaal = new Texts(Texts.BOKMAAL, bundles);
  }

  /// The texts in this language; in bokmål when the house does not speak it.
  public Texts in(Locale language) {
    return Optional.ofNullable(languages.get(language)).orElse(bokmaal);
  }

  @Override
  protected @Nullable String resolveCodeWithoutArguments(String code, Locale locale) {
    var words = in(locale);
    return words.find(code).isEmpty() ? null : words.say(code);
  }

  @Override
  protected @Nullable MessageFormat resolveCode(String code, Locale locale) {
    return in(locale).find(code).map(text -> new MessageFormat(text, locale)).orElse(null);
  }
}
