package varde.app.interop;

import java.util.List;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;
import varde.app.casework.CourseChange;
import varde.app.casework.CourseImport;
import varde.app.security.Access;
import varde.app.security.AccessControl;
import varde.app.security.Entry;
import varde.app.security.Operation;
import varde.app.security.Relation;
import varde.app.words.Texts;
import varde.engine.edition.Edition;

/// Takes in files that other systems send: in one step, since nobody sits there to say yes, and
/// once for each key.
public final class MachineImports {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final AccessControl control;
  private final CourseImport courses;
  private final List<Edition> editions;

  public MachineImports(AccessControl control, CourseImport courses, List<Edition> editions) {
    this.control = control;
    this.courses = courses;
    this.editions = List.copyOf(editions);
  }

  /// What the file would change. Nothing is kept.
  ///
  /// @throws Unusable when nothing of it can be taken in
  ImportAnswer preview(Access access, SentFile file, Texts texts) {
    return enter(
        access,
        "preview ",
        (entry, id) -> {
          var export = file.read(editions);
          var changes = courses.compare(entry, export.courses());
          return answer(id, true, export, changes, words(texts, entry));
        });
  }

  /// Takes the file in. Under a key that came with the same file before, the answer is the one of
  /// then.
  ///
  /// @throws Unusable when nothing of it can be taken in
  /// @throws KeyTaken when the key came with something else before
  ImportAnswer take(Access access, SentFile file, Texts texts) {
    return enter(
        access,
        "import ",
        (entry, id) -> {
          var keys = new AnsweredKeys(entry);
          var earlier = keys.claim(file.key(), file.fingerprint(), id);
          if (earlier.isPresent()) {
            entry.about("import " + earlier.get().id());
            return JSON.readValue(earlier.get().answered(), ImportAnswer.class);
          }
          var export = file.read(editions);
          var words = words(texts, entry);
          var changes = courses.take(entry, export.courses(), words.replaced(named(file, entry)));
          var answer = answer(id, false, export, changes, words);
          keys.keep(id, JSON.writeValueAsString(answer));
          return answer;
        });
  }

  /// What is done after it was decided.
  private interface Work {
    ImportAnswer apply(Entry entry, UUID id);
  }

  private ImportAnswer enter(Access access, String what, Work work) {
    return control.enter(
        access,
        Operation.IMPORT,
        entry -> {
          var id = UUID.randomUUID();
          entry.about(what + id);
          entry.allow(new Relation.ToLegalEntity());
          return work.apply(entry, id);
        });
  }

  /// A file without a name is called after the system that sent it.
  private static String named(SentFile file, Entry entry) {
    return file.name().isEmpty() ? entry.actor().name() : file.name();
  }

  private static ImportWords words(Texts texts, Entry entry) {
    return new ImportWords(texts, entry.today(), entry.zone());
  }

  private static ImportAnswer answer(
      UUID id, boolean preview, Export export, List<CourseChange> changes, ImportWords words) {
    return new ImportAnswer(
        id.toString(),
        preview,
        Upload.Counts.of(changes, export.unreadable()),
        changes.stream().filter(CourseChange::changes).map(MachineImports::changed).toList(),
        changes.stream().flatMap(one -> words.left(one).stream()).toList(),
        export.told().stream().map(words::unreadable).toList());
  }

  private static ImportAnswer.Changed changed(CourseChange one) {
    return new ImportAnswer.Changed(
        one.course(),
        one.opened() ? "opened" : "changed",
        one.added(),
        one.mistaken(),
        one.facts());
  }
}
