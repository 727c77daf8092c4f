package varde.app.publishing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import varde.app.storage.Transactions;
import varde.app.web.PageTexts;
import varde.app.words.Texts;
import varde.engine.edition.Edition;

/// Finds passages by words and by codes. Words are found in any inflection, in families of synonyms
/// and where they begin a longer word; codes in any case.
public final class LibrarySearch {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:[-/][\\p{L}\\p{N}]+)*");
  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /// Shorter words stand for themselves only.
  private static final int BEGINNING = 4;

  private static final int LONGEST = 200;

  /// What stands between two parts of a text.
  private static final String FRAGMENTS = " … ";

  static final int HITS = 40;

  private final Transactions transactions;

  /// Makes what is needed to search these editions, unless it is there already.
  public LibrarySearch(
      Transactions transactions, List<Edition> editions, PageTexts texts, Clock clock) {
    this.transactions = transactions;
    var shelf = new Shelf(editions, LocalDate.ofInstant(clock.instant(), clock.getZone()));
    var passages =
        Texts.LANGUAGES.stream()
            .flatMap(language -> new Passages(shelf, texts.in(language)).list().stream())
            .toList();
    new SearchIndex(transactions).make(passages, Synonyms.families());
  }

  /// Passages that answer to everything that was asked for; when there is none, to something of it.
  List<SearchHit> find(String asked, Locale language) {
    var words = words(asked.substring(0, Math.min(LONGEST, asked.length())));
    if (words.isEmpty()) {
      return List.of();
    }
    return transactions.with(rows -> {
      var codes = byCode(rows, words, language.getLanguage());
      var families = families(rows, words);
      var all = byWords(rows, query(words, families, " & "), language.getLanguage());
      var found =
          !all.isEmpty() || words.size() == 1 || !codes.isEmpty()
              ? all
              : byWords(rows, query(words, families, " | "), language.getLanguage());
      return Stream.concat(codes.stream(), found.stream().filter(hit -> !isIn(codes, hit)))
          .limit(HITS)
          .toList();
    });
  }

  private static boolean isIn(List<SearchHit> codes, SearchHit hit) {
    return codes.stream().anyMatch(code -> code.places().equals(hit.places()));
  }

  private static List<String> words(String asked) {
    return WORD.matcher(asked).results().map(MatchResult::group).distinct().toList();
  }

  /// The words of the families that each word belongs to, by the word as it was asked for.
  private static Map<String, List<String>> families(JdbcClient rows, List<String> words) {
    return rows
        .sql(
            """
            select asked, other.word
            from unnest(?::text[]) as asked
            join publishing.synonym one on publishing.stems(asked) && one.stems
              and one.word not like '% %'
            join publishing.synonym other using (family)
            """)
        .param(words.toArray(String[]::new))
        .query((row, number) -> Map.entry(row.getString(1), row.getString(2)))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }

  private static String query(
      List<String> words, Map<String, List<String>> families, String between) {
    return words.stream()
        .map(word ->
            Stream.concat(Stream.of(word), families.getOrDefault(word, List.of()).stream())
                .distinct()
                .map(LibrarySearch::term)
                .collect(Collectors.joining(" | ", "(", ")")))
        .collect(Collectors.joining(between));
  }

  /// A word, or words beside each other; a long one also where it only begins a word.
  private static String term(String word) {
    return PLAIN
        .matcher(word)
        .results()
        .map(MatchResult::group)
        .map(part -> part.length() < BEGINNING ? part : part + ":*")
        .collect(Collectors.joining(" <-> ", "(", ")"));
  }

  private static List<SearchHit> byWords(JdbcClient rows, String query, String language) {
    return rows.sql(
            """
            with asked as (select to_tsquery(publishing.config(:language), :query) as query),
            best as (
              select p.*, query, ts_rank_cd(words, query, 1) as rank
              from publishing.passage p, asked
              where language = :language and words @@ query
              order by rank desc, jsonb_array_length(places) desc, id
              limit :hits)
            select title, body,
              ts_headline(publishing.config(language), body, query, :options) as marked,
              '' as code, places
            from best order by rank desc, jsonb_array_length(places) desc, id
            """)
        .param("language", language)
        .param("query", query)
        .param("hits", HITS)
        .param(
            "options",
            "MaxFragments=2, MaxWords=34, MinWords=16, FragmentDelimiter=\""
                + FRAGMENTS
                + "\", StartSel=\""
                + SearchHit.OPEN
                + "\", StopSel=\""
                + SearchHit.CLOSE
                + "\"")
        .query(LibrarySearch::hit)
        .list();
  }

  /// A code is found as a whole, and from three letters by its beginning.
  private static List<SearchHit> byCode(JdbcClient rows, List<String> words, String language) {
    var found = new ArrayList<SearchHit>();
    for (var word : words) {
      var code = word.toUpperCase(Locale.ROOT);
      found.addAll(
          rows.sql(
                  """
                  select title, body, body as marked, code, places
                  from publishing.passage, lateral (
                    select code from unnest(codes) as code
                    where upper(code) = :code or (length(:code) > 2 and starts_with(upper(code), :code))
                    order by upper(code) <> :code, code limit 1) as matching
                  where language = :language
                  order by upper(code) <> :code, code, id
                  limit :hits
                  """)
              .param("language", language)
              .param("code", code)
              .param("hits", HITS)
              .query(LibrarySearch::hit)
              .list());
    }
    return found;
  }

  /// Says where a part of a text leaves something out, and ends a whole sentence.
  private static String whole(String body, String marked) {
    var part = marked.replaceAll("[" + SearchHit.OPEN + SearchHit.CLOSE + "]", "").strip();
    var first = part.split(FRAGMENTS, 2)[0];
    var cut = part.lastIndexOf(FRAGMENTS);
    var last = cut < 0 ? part : part.substring(cut + FRAGMENTS.length());
    var rest = body.substring(body.lastIndexOf(last) + last.length());
    return (body.startsWith(first) ? "" : "… ")
        + marked.strip()
        + (rest.length() <= 1 ? rest : " …");
  }

  private static SearchHit hit(ResultSet row, int number) throws SQLException {
    return new SearchHit(
        row.getString("title"),
        whole(row.getString("body"), row.getString("marked")),
        row.getString("code"),
        Arrays.asList(JSON.readValue(row.getString("places"), Passage.Place[].class)));
  }
}
