package varde.app.interop;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import varde.app.security.Entry;

/// Uploaded files in the database, those of the reader's legal entity.
record UploadRows(Entry entry) {
  private static final Duration KEPT = Duration.ofDays(1);
  private static final int RECENT = 10;
  private static final String UPLOADS =
      """
      select id, name, encoding, dates, received_at, person, confirmed_at, opened, changed, added, mistaken, unchanged,
        left_out, unreadable
      from interop.upload
      """;

  void keep(Upload upload, byte[] content) {
    entry
        .rows()
        .sql(
            """
            insert into interop.upload (id, legal_entity, person, name, encoding, dates, received_at, content)
            values (?, security.legal_entity(), ?, ?, ?, ?, ?, ?)
            """)
        .params(
            upload.id(),
            upload.person(),
            upload.name(),
            upload.form().encoding(),
            upload.form().dates(),
            Timestamp.from(upload.receivedAt()),
            content)
        .update();
  }

  /// Deletes what nobody has said yes to for a day.
  void deleteForgotten() {
    entry
        .rows()
        .sql("delete from interop.upload where confirmed_at is null and received_at < ?")
        .param(Timestamp.from(entry.now().minus(KEPT)))
        .update();
  }

  /// The latest, newest first.
  List<Upload> recent() {
    return entry
        .rows()
        .sql(UPLOADS + "order by received_at desc limit ?")
        .param(RECENT)
        .query(UploadRows::upload)
        .list();
  }

  Optional<Upload> find(UUID id) {
    return entry
        .rows()
        .sql(UPLOADS + "where id = ?")
        .param(id)
        .query(UploadRows::upload)
        .optional();
  }

  /// The same, and nobody else says yes to it until the transaction ends.
  Optional<Upload> findAlone(UUID id) {
    return entry
        .rows()
        .sql(UPLOADS + "where id = ? for update")
        .param(id)
        .query(UploadRows::upload)
        .optional();
  }

  byte[] content(UUID id) {
    return entry
        .rows()
        .sql("select content from interop.upload where id = ?")
        .param(id)
        .query(byte[].class)
        .single();
  }

  /// Says what was done. The content goes: it names patients, and has been taken in.
  void done(UUID id, Upload.Counts counts) {
    entry
        .rows()
        .sql(
            """
            update interop.upload set content = null, confirmed_at = ?, opened = ?, changed = ?, added = ?, mistaken = ?,
              unchanged = ?, left_out = ?, unreadable = ?
            where id = ?
            """)
        .params(
            Timestamp.from(entry.now()),
            counts.opened(),
            counts.changed(),
            counts.added(),
            counts.mistaken(),
            counts.unchanged(),
            counts.leftOut(),
            counts.unreadable(),
            id)
        .update();
  }

  private static Upload upload(ResultSet row, int number) throws SQLException {
    var confirmed = row.getTimestamp(7);
    return new Upload(
        row.getObject(1, UUID.class),
        row.getString(2),
        new FileForm(row.getString(3), row.getString(4)),
        row.getTimestamp(5).toInstant(),
        row.getInt(6),
        confirmed == null
            ? Optional.empty()
            : Optional.of(new Upload.Done(confirmed.toInstant(), counts(row))));
  }

  private static Upload.Counts counts(ResultSet row) throws SQLException {
    return new Upload.Counts(
        row.getInt(8),
        row.getInt(9),
        row.getInt(10),
        row.getInt(11),
        row.getInt(12),
        row.getInt(13),
        row.getInt(14));
  }
}
