package varde.app.publishing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import varde.app.words.EditionWords;
import varde.app.words.RuleWords;
import varde.app.words.Texts;
import varde.engine.edition.Edition;
import varde.engine.edition.Text;

/// Words of the program's own that stand round those of an edition, in all languages at once.
final class Words {
  private static final List<String> BUNDLES = List.of("publishing.fhir");

  private final Texts nb = new Texts(Texts.BOKMAAL, BUNDLES);
  private final Texts nn = new Texts(Texts.NYNORSK, BUNDLES);
  private final Texts en = new Texts(Texts.ENGLISH, BUNDLES);

  /// The text with this key, its places filled in; a [Text] among the arguments is taken in each
  /// language.
  Text say(String key, Object... arguments) {
    return in(texts -> texts.say(key, resolved(arguments, texts.language())));
  }

  /// What the edition's rules and intervals say.
  Text rules(Edition edition, Function<RuleWords, String> said) {
    return in(texts -> said.apply(new RuleWords(new EditionWords(edition, texts))));
  }

  /// The texts with this between.
  static Text joined(String between, List<Text> texts) {
    return new Text(
        joined(between, texts, Text::nb),
        joined(between, texts, Text::nn),
        joined(between, texts, Text::en));
  }

  private static String joined(String between, List<Text> texts, Function<Text, String> language) {
    return texts.stream().map(language).collect(Collectors.joining(between));
  }

  private Text in(Function<Texts, String> said) {
    return new Text(said.apply(nb), said.apply(nn), said.apply(en));
  }

  private static Object[] resolved(Object[] arguments, Locale language) {
    return Arrays.stream(arguments)
        .map(argument -> argument instanceof Text text ? text.in(language.getLanguage()) : argument)
        .toArray();
  }
}
