package varde.app.interop;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import varde.engine.columns.Row;
import varde.engine.edition.EventMatch;
import varde.engine.edition.Right;
import varde.engine.edition.Setting;
import varde.engine.edition.Severity;
import varde.engine.synthetic.Draft;
import varde.engine.synthetic.Population;

/// Writes synthetic courses as a file of events, such as [EventFiles] reads: a header, and one line
/// a row, in UTF-8. Every word is turned into bytes once, so that millions of lines are copying.
///
/// Not for several threads at once.
public final class EventRows {
  private static final List<Column> FACTS =
      List.of(Column.COURSE_ID, Column.PATIENT_ID, Column.BIRTH_DATE);
  private static final List<Column> REST =
      List.of(Column.DATE, Column.SETTING, Column.SEVERITY, Column.RIGHT, Column.UNIT);
  private static final int PATIENT_DIGITS = 11;
  private static final int YEAR_DIGITS = 4;

  /// Course, patient, dates and separators; the words come on top.
  private static final int ROOM = 120;

  private final boolean composite;
  private final byte[][] events;
  private final byte[][] outcomes;
  private final byte[][] units;
  private final byte[][] settings = words("setting", Setting.values());
  private final byte[][] severities = words("severity", Severity.values());
  private final byte[][] rights = words("right", Right.values());
  private final Map<String, byte[]> pathways = new HashMap<>();
  private final int longest;

  private byte[] bytes = new byte[1 << 16];
  private int size;
  private long rows;

  /// @param composite in one word instead of pathway, event and outcome
  public EventRows(Population population, boolean composite) {
    this.composite = composite;
    var registrations = population.registrations();
    events = fields(registrations.stream().map(EventMatch::event).toList());
    outcomes = fields(registrations.stream().map(EventMatch::outcome).toList());
    units = fields(population.units());
    longest = longest(events) + longest(outcomes) + longest(units);
  }

  /// The names of the columns, as the first line.
  public static byte[] header(boolean composite) {
    var columns = new ArrayList<>(FACTS);
    columns.addAll(
        composite ? List.of(Column.CODE) : List.of(Column.PATHWAY, Column.EVENT, Column.OUTCOME));
    columns.addAll(REST);
    var line = String.join(",", columns.stream().map(Column::title).toList());
    return (line + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /// Adds the rows of one course.
  public void add(Draft draft) {
    var pathway = pathways.computeIfAbsent(draft.pathway(), EventRows::field);
    for (var row = 0; row < draft.size(); row++) {
      makeRoom(ROOM + pathway.length + longest);
      addFacts(draft, row);
      addCode(pathway, draft.code(row));
      addDay(draft.day(row));
      addField(settings[draft.setting(row)]);
      addField(severities[draft.severity()]);
      addField(rights[draft.right()]);
      if (draft.unit(row) != Row.NONE) {
        put(units[draft.unit(row)]);
      }
      bytes[size++] = '\n';
    }
    rows += draft.size();
  }

  /// How many rows were added.
  public long rows() {
    return rows;
  }

  /// Writes what was added.
  public void writeTo(OutputStream out) throws IOException {
    out.write(bytes, 0, size);
  }

  private void addFacts(Draft draft, int row) {
    addNumber(draft.id(), digits(draft.id()));
    addComma();
    addNumber(draft.patient(), PATIENT_DIGITS);
    addComma();
    if (draft.birthDay(row) == Row.NONE) {
      addComma();
    } else {
      addDay(draft.birthDay(row));
    }
  }

  private void addCode(byte[] pathway, int code) {
    put(pathway);
    if (!composite) {
      addComma();
    }
    put(events[code]);
    if (!composite) {
      addComma();
    }
    addField(outcomes[code]);
  }

  private void addDay(int day) {
    var date = LocalDate.ofEpochDay(day);
    addNumber(date.getYear(), YEAR_DIGITS);
    bytes[size++] = '-';
    addNumber(date.getMonthValue(), 2);
    bytes[size++] = '-';
    addNumber(date.getDayOfMonth(), 2);
    addComma();
  }

  private void addNumber(long number, int digits) {
    var rest = number;
    for (var at = size + digits - 1; at >= size; at--) {
      bytes[at] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    size += digits;
  }

  private static int digits(long number) {
    var digits = 1;
    for (var rest = number / 10; rest > 0; rest /= 10) {
      digits++;
    }
    return digits;
  }

  private void addField(byte[] word) {
    put(word);
    addComma();
  }

  private void addComma() {
    bytes[size++] = ',';
  }

  private void put(byte[] word) {
    System.arraycopy(word, 0, bytes, size, word.length);
    size += word.length;
  }

  private void makeRoom(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
    }
  }

  private static int longest(byte[][] words) {
    return Arrays.stream(words).mapToInt(word -> word.length).max().orElse(0);
  }

  private static byte[][] fields(List<String> words) {
    return words.stream().map(EventRows::field).toArray(byte[][]::new);
  }

  /// In quotes where a separator or a quote stands in it.
  private static byte[] field(String word) {
    var isPlain = word.chars().noneMatch(letter -> ",;\"\n\r".indexOf(letter) >= 0);
    var written = isPlain ? word : "\"" + word.replace("\"", "\"\"") + "\"";
    return written.getBytes(StandardCharsets.UTF_8);
  }

  /// By the number in a [Row]; nothing for what is unstated. Of several words for the same, the
  /// first.
  private static byte[][] words(String kind, Enum<?>[] constants) {
    var bundle = ResourceBundle.getBundle("varde.app.interop.words", Locale.ROOT);
    var words = new byte[constants.length + 1][];
    words[Row.UNSTATED] = new byte[0];
    for (var constant : constants) {
      var key = kind + "." + constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
      words[constant.ordinal() + 1] = field(bundle.getString(key).split(",", -1)[0].strip());
    }
    return words;
  }
}
