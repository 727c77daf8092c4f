package varde.app.security;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The audit log as a chain: each line carries the hash of the one before it, so that a line that
/// was changed, taken away or put in is found.
public final class AuditLog {
  private AuditLog() {}

  /// The chain of one legal entity.
  ///
  /// @param head the hash of the last line, to be kept outside the database; empty without lines
  /// @param broken the number of the first line that does not hold; 0 when the chain is whole
  /// @param why `gap`, `chain` or `content`; empty when the chain is whole
  public record Chain(
      short legalEntity, String name, long lines, String head, long broken, String why) {

    /// True when every line holds.
    public boolean isWhole() {
      return broken == 0;
    }
  }

  /// Reads the chains of all legal entities, as the administrator of the database.
  public static List<Chain> verify(JdbcClient everything) {
    return everything
        .sql(
            """
            select e.id, e.name, count(a.number),
              coalesce((select encode(l.hash, 'hex') from security.audit l where l.legal_entity = e.id
                order by l.number desc limit 1), ''),
              coalesce(max(b.number), 0), coalesce(max(b.why), '')
            from security.legal_entity e
            left join security.audit a on a.legal_entity = e.id
            left join lateral security.broken_audit(e.id) b on true
            group by e.id, e.name order by e.id
            """)
        .query((row, number) ->
            new Chain(
                row.getShort(1),
                row.getString(2),
                row.getLong(3),
                row.getString(4),
                row.getLong(5),
                row.getString(6)))
        .list();
  }
}
