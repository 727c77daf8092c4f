package varde.app.interop;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import varde.app.security.Entry;

/// What was answered, by the key it was asked under: that of the reader alone.
record AnsweredKeys(Entry entry) {
  private static final Duration KEPT = Duration.ofDays(30);

  /// What was answered to the same.
  record Earlier(UUID id, String answered) {}

  /// Takes the key, and nobody else does until the transaction ends. Gives the answer when it was
  /// used for the same before.
  ///
  /// @throws KeyTaken when it was used for something else
  Optional<Earlier> claim(String key, byte[] fingerprint, UUID id) {
    deleteOld();
    var isOurs =
        entry
                .rows()
                .sql(
                    """
                    insert into interop.answer (id, legal_entity, person, key, fingerprint, received_at)
                    values (?, security.legal_entity(), ?, ?, ?, ?)
                    on conflict (legal_entity, person, key) do nothing
                    """)
                .params(id, entry.actor().person(), key, fingerprint, Timestamp.from(entry.now()))
                .update()
            > 0;
    return isOurs ? Optional.empty() : Optional.of(earlier(key, fingerprint));
  }

  private void deleteOld() {
    entry
        .rows()
        .sql("delete from interop.answer where received_at < ?")
        .param(Timestamp.from(entry.now().minus(KEPT)))
        .update();
  }

  private Earlier earlier(String key, byte[] fingerprint) {
    return entry
        .rows()
        .sql("select id, answered, fingerprint from interop.answer where key = ?")
        .param(key)
        .query((row, number) -> {
          if (!Arrays.equals(row.getBytes(3), fingerprint)) {
            throw new KeyTaken();
          }
          return new Earlier(row.getObject(1, UUID.class), row.getString(2));
        })
        .single();
  }

  void keep(UUID id, String answered) {
    entry
        .rows()
        .sql("update interop.answer set answered = ? where id = ?")
        .params(answered, id)
        .update();
  }
}
