package varde.app.casework;

import java.sql.Timestamp;
import java.util.Optional;
import java.util.UUID;
import varde.app.security.Entry;

/// Forms that were sent. A form carries a number of its own; sent once more, it does nothing more.
public record Requests(Entry entry) {

  /// What the form with this number did, if it was sent before by the same person.
  public Optional<Long> find(UUID request) {
    return entry
        .rows()
        .sql("select answer from casework.request where id = ? and person = ?")
        .params(request, entry.actor().person())
        .query(Long.class)
        .optional();
  }

  /// Keeps what the form did. Sent twice at the same time, the second waits here and then fails as
  /// a whole; sent again it finds the first one's answer.
  public void keep(UUID request, long answer) {
    entry
        .rows()
        .sql(
            """
            insert into casework.request (id, legal_entity, person, answer, received_at)
            values (?, security.legal_entity(), ?, ?, ?)
            """)
        .params(request, entry.actor().person(), answer, Timestamp.from(entry.now()))
        .update();
  }
}
