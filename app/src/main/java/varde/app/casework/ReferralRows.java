package varde.app.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import varde.app.security.Entry;
import varde.app.security.Reach;
import varde.app.security.Relation;

/// Referrals in the database, as one reader sees them.
record ReferralRows(Entry entry) {
  static final String NO_RIGHT = "none";

  private static final String REFERRALS =
      """
      select r.id, r.patient, p.name, p.birth_date, p.municipality, r.unit, r.referrer, r.received_on, r.is_emergency, r.assessed_on,
        r.entitlement, r.legal_deadline, r.first_attendance_on, r.course, r.previous, r.first_provider, r.first_started_on, r.version, r.mistake_at is not null
      from casework.referral r join casework.patient p on p.id = r.patient
      """;

  /// How the reader stands to a referral.
  record Related(long patient, Relation.ToPatient relation) {}

  /// Empty when there is no such referral in the reader's legal entity.
  Optional<Related> relation(long referral) {
    return rows()
        .sql("select patient, unit, blocked from casework.referral_relation(?)")
        .param(referral)
        .query((row, number) ->
            new Related(
                row.getLong(1), new Relation.ToPatient(row.getInt(2), false, row.getBoolean(3))))
        .optional();
  }

  Optional<Referral> find(long referral) {
    return rows()
        .sql(REFERRALS + "where r.id = ?")
        .param(referral)
        .query(ReferralRows::referral)
        .optional();
  }

  /// The same, kept from being changed by others until the transaction ends.
  Optional<Referral> lock(long referral) {
    return rows()
        .sql(REFERRALS + "where r.id = ? for update of r")
        .param(referral)
        .query(ReferralRows::referral)
        .optional();
  }

  /// What the course began with; the latest when there is more than one.
  Optional<Referral> of(long course) {
    return rows()
        .sql(REFERRALS + "where r.course = ? order by r.id desc limit 1")
        .param(course)
        .query(ReferralRows::referral)
        .optional();
  }

  /// Those that wait to be assessed in units the reader reaches, oldest first.
  List<Referral> waiting(Reach reach) {
    return rows()
        .sql(
            REFERRALS
                + """
                where r.assessed_on is null and r.course is null and r.mistake_at is null and (:everywhere or r.unit = any (:units))
                order by r.is_emergency desc, r.received_on, r.id
                """)
        .param("everywhere", reach.everywhere())
        .param("units", reach.units().toArray(Integer[]::new))
        .query(ReferralRows::referral)
        .list();
  }

  /// Those that were assessed last, newest first.
  List<Referral> assessed(Reach reach, int most) {
    return rows()
        .sql(
            REFERRALS
                + """
                where r.assessed_on is not null and (:everywhere or r.unit = any (:units))
                order by r.assessed_on desc, r.id desc limit :most
                """)
        .param("everywhere", reach.everywhere())
        .param("units", reach.units().toArray(Integer[]::new))
        .param("most", most)
        .query(ReferralRows::referral)
        .list();
  }

  long add(Referral.Draft draft, long patient) {
    return rows()
        .sql(
            """
            insert into casework.referral (legal_entity, patient, unit, referrer, received_on, is_emergency, previous,
              first_provider, first_started_on, recorded_at, recorded_by)
            values (security.legal_entity(), :patient, :unit, :referrer, :received, :emergency, :previous, :provider, :started, :at, :by)
            returning id
            """)
        .param("patient", patient)
        .param("unit", draft.unit())
        .param("referrer", draft.received().referrer())
        .param("received", draft.received().on())
        .param("emergency", draft.emergency())
        .param("previous", number(draft.previous()), Types.BIGINT)
        .param("provider", draft.before().map(Referral.Before::provider).orElse(""))
        .param("started", started(draft.before()), Types.DATE)
        .param("at", Timestamp.from(entry.now()))
        .param("by", entry.actor().person())
        .query(Long.class)
        .single();
  }

  /// Mends what was written of a referral that is not assessed yet.
  void mend(long referral, Referral.Draft draft) {
    rows()
        .sql(
            """
            update casework.referral set unit = :unit, referrer = :referrer, received_on = :received, is_emergency = :emergency,
              first_provider = :provider, first_started_on = :started, version = version + 1
            where id = :id
            """)
        .param("unit", draft.unit())
        .param("referrer", draft.received().referrer())
        .param("received", draft.received().on())
        .param("emergency", draft.emergency())
        .param("provider", draft.before().map(Referral.Before::provider).orElse(""))
        .param("started", started(draft.before()), Types.DATE)
        .param("id", referral)
        .update();
  }

  /// Keeps what the assessment came to.
  void assess(long referral, Referral.Start start, OptionalLong course) {
    var assessment = start.assessment();
    rows()
        .sql(
            """
            update casework.referral set assessed_on = :on, entitlement = :right, legal_deadline = :deadline,
              first_attendance_on = :first, course = :course, version = version + 1
            where id = :id
            """)
        .param("on", assessment.on())
        .param("right", assessment.right().map(Words::of).orElse(NO_RIGHT))
        .param("deadline", assessment.legalDeadline().orElse(null), Types.DATE)
        .param("first", start.firstAttendanceOn().orElse(null), Types.DATE)
        .param("course", number(course), Types.BIGINT)
        .param("id", referral)
        .update();
  }

  /// Marks it as registered in error.
  void mistake(long referral, String reason) {
    rows()
        .sql(
            """
            update casework.referral set mistake_reason = ?, mistake_by = ?, mistake_at = ?, version = version + 1 where id = ?
            """)
        .params(reason, entry.actor().person(), Timestamp.from(entry.now()), referral)
        .update();
  }

  private JdbcClient rows() {
    return entry.rows();
  }

  private static @Nullable Long number(OptionalLong number) {
    return number.isPresent() ? number.getAsLong() : null;
  }

  private static @Nullable LocalDate started(Optional<Referral.Before> before) {
    return before.flatMap(Referral.Before::startedOn).orElse(null);
  }

  private static Referral referral(ResultSet row, int number) throws SQLException {
    return new Referral(
        row.getLong(1),
        new Facts.Patient(row.getLong(2), row.getString(3), day(row, 4), row.getString(5)),
        row.getInt(6),
        new Referral.Received(row.getString(7), row.getObject(8, LocalDate.class)),
        row.getBoolean(9),
        assessment(row),
        day(row, 13),
        number(row, 14),
        number(row, 15),
        row.getString(16).isEmpty()
            ? Optional.empty()
            : Optional.of(new Referral.Before(row.getString(16), day(row, 17))),
        row.getInt(18),
        row.getBoolean(19));
  }

  private static Optional<Referral.Assessment> assessment(ResultSet row) throws SQLException {
    var on = day(row, 10);
    var right = row.getString(11);
    var deadline = day(row, 12);
    return on.map(day ->
        new Referral.Assessment(
            day, right.equals(NO_RIGHT) ? Optional.empty() : Words.right(right), deadline));
  }

  private static Optional<LocalDate> day(ResultSet row, int column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, LocalDate.class));
  }

  private static OptionalLong number(ResultSet row, int column) throws SQLException {
    var value = row.getLong(column);
    return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
  }
}
