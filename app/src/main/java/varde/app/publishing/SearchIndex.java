package varde.app.publishing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import varde.app.storage.Transactions;

/// Keeps the passages in the database, made anew when the editions say something else.
final class SearchIndex {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Transactions transactions;

  SearchIndex(Transactions transactions) {
    this.transactions = transactions;
  }

  /// Makes the index of these passages, unless it is there already.
  ///
  /// @return true when it was made
  boolean make(List<Passage> passages, List<List<String>> synonyms) {
    var checksum = checksum(passages, synonyms);
    return transactions.with(rows -> {
      var there =
          rows.sql("select checksum from publishing.made for update").query(String.class).single();
      if (there.equals(checksum)) {
        return false;
      }
      rows.sql("delete from publishing.passage").update();
      rows.sql("delete from publishing.synonym").update();
      insert(rows, passages);
      synonyms(rows, synonyms);
      rows.sql("update publishing.made set checksum = ?").param(checksum).update();
      return true;
    });
  }

  /// The title weighs more than the text.
  private static void insert(JdbcClient rows, List<Passage> passages) {
    rows.sql(
            """
            insert into publishing.passage (id, language, title, body, codes, places, words)
            select n, language, title, body, string_to_array(codes, ' '), places::jsonb,
              setweight(to_tsvector(publishing.config(language), title), 'A')
                || setweight(to_tsvector(publishing.config(language), body), 'B')
            from unnest(?::int[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
              as p (n, language, title, body, codes, places)
            """)
        .param(IntStream.range(0, passages.size()).boxed().toArray(Integer[]::new))
        .param(passages.stream().map(Passage::language).toArray(String[]::new))
        .param(passages.stream().map(Passage::title).toArray(String[]::new))
        .param(passages.stream().map(Passage::body).toArray(String[]::new))
        .param(passages.stream().map(one -> String.join(" ", one.codes())).toArray(String[]::new))
        .param(
            passages.stream()
                .map(one -> JSON.writeValueAsString(one.places()))
                .toArray(String[]::new))
        .update();
  }

  private static void synonyms(JdbcClient rows, List<List<String>> families) {
    var numbers =
        IntStream.range(0, families.size())
            .flatMap(family -> families.get(family).stream().mapToInt(word -> family))
            .boxed()
            .toArray(Integer[]::new);
    rows.sql(
            """
            insert into publishing.synonym (family, word, stems)
            select family, word, publishing.stems(word)
            from unnest(?::int[], ?::text[]) as s (family, word)
            """)
        .param(numbers)
        .param(families.stream().flatMap(List::stream).toArray(String[]::new))
        .update();
  }

  private static String checksum(List<Passage> passages, List<List<String>> synonyms) {
    try {
      var bytes = (passages + "\n" + synonyms).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
