package varde.app.interop;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import varde.engine.columns.Contradiction;
import varde.engine.columns.Row;
import varde.engine.columns.RowTaker;
import varde.engine.timeline.Compiled;

/// Takes one file of events in: pieces of it are parsed at once, their rows gathered in order. A
/// row that was not parsed, or contradicts its course, is read by [RowReader].
final class FileIntake implements RowTaker {
  private final String name;
  private final Compiled compiled;
  private final ReadOptions options;
  private final Header header;
  private final GatheredRows gathered;
  private final Consumer<UnreadableRow> tell;

  private final CsvScanner scanner;
  private final RowReader reader;
  private final Row row = new Row();
  private boolean isHeaderPassed;
  private long line = 1;
  private int course = -1;
  private int patient = Row.NONE;

  FileIntake(
      String name,
      Compiled compiled,
      ReadOptions options,
      Header header,
      GatheredRows gathered,
      Consumer<UnreadableRow> tell) {
    this.name = name;
    this.compiled = compiled;
    this.options = options;
    this.header = header;
    this.gathered = gathered;
    this.tell = tell;
    scanner =
        new CsvScanner(
            InputStream.nullInputStream(), new Encoding(options.encoding()), header.separator());
    reader =
        new RowReader(
            compiled, options, header, name, scanner, gathered.courses, gathered.patients);
  }

  void read(InputStream plain, InOrder order, Room room) throws IOException {
    var parsers =
        ThreadLocal.withInitial(() -> new ChunkParser(compiled, options.edition(), header));
    var isUsual = options.encoding().equals(StandardCharsets.UTF_8) && options.dates() == Dates.ISO;
    order.run(
        new Pieces(new Chunks(plain, header.separator(), room)),
        chunk -> isUsual && chunk.isWhole() ? parsers.get().parse(chunk) : ParsedRows.asked(chunk),
        parsed -> take(parsed, plain));
  }

  /// All pieces up to one that is not whole: behind it the stream itself must be read.
  private static final class Pieces implements InOrder.Source<Chunks.Chunk> {
    private final Chunks chunks;
    private boolean isAtEnd;

    Pieces(Chunks chunks) {
      this.chunks = chunks;
    }

    @Override
    public Optional<Chunks.Chunk> next() throws IOException {
      var chunk = isAtEnd ? Optional.<Chunks.Chunk>empty() : chunks.next();
      isAtEnd = chunk.map(piece -> !piece.isWhole()).orElse(true);
      return chunk;
    }
  }

  private void take(ParsedRows parsed, InputStream rest) throws IOException {
    var chunk = parsed.chunk;
    var bytes = new ByteArrayInputStream(chunk.bytes(), 0, chunk.length());
    if (!isHeaderPassed) {
      isHeaderPassed = true;
      passHeader(chunk.isWhole() ? bytes : new SequenceInputStream(bytes, rest));
    } else if (parsed.isAsked) {
      readAll(chunk.isWhole() ? bytes : new SequenceInputStream(bytes, rest));
    } else {
      takeRows(parsed);
    }
  }

  /// The first piece is read row by row: what stands before the header, and whether that has an
  /// end, is for the scanner to say.
  private void passHeader(InputStream in) throws IOException {
    scanner.restart(in, line);
    if (scanner.next() && scanner.isUnclosed()) {
      refuse(new UnreadableRow(name, scanner.line(), List.of(RowReader.unclosed(scanner))), -1);
    }
    readRows();
    line = scanner.lastLine();
  }

  private void readAll(InputStream in) throws IOException {
    scanner.restart(in, line);
    readRows();
    line = scanner.lastLine();
  }

  private void readRows() throws IOException {
    while (scanner.next()) {
      reader.read(this).ifPresent(fault -> refuse(fault, reader.course()));
    }
    course = -1;
  }

  private void refuse(UnreadableRow fault, int ofCourse) {
    gathered.refuse(fault, ofCourse);
    tell.accept(fault);
  }

  private void takeRows(ParsedRows parsed) throws IOException {
    var numbers = new ParserNumbers(gathered.words, parsed.words);
    for (var i = 0; i < parsed.size; i++) {
      if ((parsed.kind[i] & ParsedRows.ASK) != 0 || !take(parsed, i, numbers)) {
        var bytes =
            new ByteArrayInputStream(parsed.chunk.bytes(), parsed.start[i], parsed.length[i]);
        scanner.restart(bytes, line + parsed.line[i]);
        readRows();
      }
    }
    line += parsed.lines;
  }

  /// False when the row contradicts its course.
  private boolean take(ParsedRows parsed, int i, ParserNumbers numbers) {
    name(parsed, i);
    row.course = course;
    row.patient = patient;
    row.birthDay = parsed.birthDay[i];
    row.severity = (byte) (parsed.facts[i] >> 2 & 3);
    row.right = (byte) (parsed.facts[i] >> 4 & 3);
    row.pathway = numbers.pathway(parsed.registration[i]);
    if (gathered.facts.keep(row) != Contradiction.NONE) {
      return false;
    }
    gathered.add(
        course,
        parsed.day[i],
        numbers.registration(parsed.registration[i], parsed.facts[i] & 3),
        numbers.unit(parsed.unit[i]));
    return true;
  }

  /// Whose row it is: mostly the same as before.
  private void name(ParsedRows parsed, int i) {
    var bytes = parsed.chunk.bytes();
    var isKnown = course >= 0;
    if (!isKnown || (parsed.kind[i] & ParsedRows.COURSE) != 0) {
      course = gathered.courses.idOf(bytes, parsed.courseAt[i], parsed.courseLength[i]);
    }
    if (parsed.patientLength[i] == 0) {
      patient = Row.NONE;
    } else if (!isKnown || (parsed.kind[i] & ParsedRows.PATIENT) != 0) {
      patient = gathered.patients.idOf(bytes, parsed.patientAt[i], parsed.patientLength[i]);
    }
  }

  @Override
  public Contradiction add(Row read) {
    translate(read);
    var contradiction = gathered.facts.keep(row);
    if (contradiction == Contradiction.NONE) {
      put(read);
    }
    return contradiction;
  }

  private void put(Row read) {
    var vocabulary = compiled.vocabulary();
    gathered.add(
        read.course,
        read.day,
        gathered.words.registration(
            vocabulary.events().word(read.event),
            vocabulary.outcomes().word(read.outcome),
            read.setting),
        read.unit < 0 ? Row.NONE : gathered.words.units().idOf(vocabulary.units().word(read.unit)));
  }

  @Override
  public List<Contradiction> contradictions(Row read) {
    translate(read);
    return gathered.facts.contradictions(row);
  }

  /// The facts in the numbers of the file's words. A row that cannot be read may have no pathway.
  private void translate(Row read) {
    var vocabulary = compiled.vocabulary();
    row.course = read.course;
    row.patient = read.patient;
    row.birthDay = read.birthDay;
    row.severity = read.severity;
    row.right = read.right;
    row.pathway =
        read.pathway < 0
            ? Row.NONE
            : gathered.words.pathways().idOf(vocabulary.pathways().word(read.pathway));
  }
}
