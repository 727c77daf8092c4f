package varde.app.interop;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import varde.app.casework.CourseChange;
import varde.app.casework.CourseImport;
import varde.app.security.Access;
import varde.app.security.AccessControl;
import varde.app.security.Entry;
import varde.app.security.Operation;
import varde.app.security.People;
import varde.app.security.Relation;
import varde.engine.edition.Edition;

/// Takes in exports of the record system in two steps: a file is uploaded and seen through, and
/// then somebody says yes. For those who may import in the whole legal entity.
public final class Imports {
  private final AccessControl control;
  private final CourseImport courses;
  private final List<Edition> editions;

  public Imports(AccessControl control, CourseImport courses, List<Edition> editions) {
    this.control = control;
    this.courses = courses;
    this.editions = List.copyOf(editions);
  }

  /// The latest uploads, with the names of those who made them.
  record Recent(List<Upload> uploads, Map<Integer, String> people) {}

  /// An upload with what it would change.
  ///
  /// @param export what the file says; empty when it has been taken in
  record Opened(Upload upload, Optional<Export> export, List<CourseChange> changes) {
    Upload.Counts counts() {
      return upload
          .done()
          .map(Upload.Done::counts)
          .orElseGet(() -> Upload.Counts.of(changes, export.map(Export::unreadable).orElse(0L)));
    }
  }

  Recent recent(Access access) {
    return enter(
        access,
        entry -> {
          var uploads = new UploadRows(entry).recent();
          var people = People.byId(entry.rows(), uploads.stream().map(Upload::person).toList());
          return new Recent(
              uploads,
              people.values().stream()
                  .collect(Collectors.toMap(People.Person::id, People.Person::name)));
        });
  }

  /// Reads the file, and keeps it until somebody says yes.
  ///
  /// @throws Unusable when nothing of it can be taken in; it is not kept
  UUID receive(Access access, String name, FileForm form, byte[] content) {
    return enter(
        access,
        entry -> {
          var id = UUID.randomUUID();
          entry.about("upload " + id);
          var export = Export.read(editions, name, form, content);
          if (export.rows() + export.unreadable() == 0) {
            throw new Unusable("empty", "");
          }
          var rows = new UploadRows(entry);
          rows.deleteForgotten();
          var person = entry.actor().person();
          rows.keep(new Upload(id, name, form, entry.now(), person, Optional.empty()), content);
          return id;
        });
  }

  /// What the file would change; what it changed, when it has been taken in.
  Opened open(Access access, String id) {
    return enter(
        access,
        entry -> {
          var upload = uuid(id).flatMap(new UploadRows(entry)::find).orElseThrow(entry::unknown);
          entry.about("upload " + upload.id());
          if (upload.done().isPresent()) {
            return new Opened(upload, Optional.empty(), List.of());
          }
          var export = read(entry, upload);
          var changes = courses.compare(entry, export.courses());
          return new Opened(upload, Optional.of(export), changes);
        });
  }

  /// Takes the file in, once however often it is said.
  ///
  /// @param reason why what is not in the file any more was entered in error
  void confirm(Access access, String id, Function<Upload, String> reason) {
    enter(
        access,
        entry -> {
          var rows = new UploadRows(entry);
          var upload = uuid(id).flatMap(rows::findAlone).orElseThrow(entry::unknown);
          entry.about("import " + upload.id());
          if (upload.done().isEmpty()) {
            var export = read(entry, upload);
            var changes = courses.take(entry, export.courses(), reason.apply(upload));
            rows.done(upload.id(), Upload.Counts.of(changes, export.unreadable()));
          }
          return upload;
        });
  }

  private <T> T enter(Access access, Function<Entry, T> work) {
    return control.enter(
        access,
        Operation.IMPORT,
        entry -> {
          entry.allow(new Relation.ToLegalEntity());
          return work.apply(entry);
        });
  }

  private Export read(Entry entry, Upload upload) {
    var content = new UploadRows(entry).content(upload.id());
    return Export.read(editions, upload.name(), upload.form(), content);
  }

  private static Optional<UUID> uuid(String id) {
    try {
      return Optional.of(UUID.fromString(id));
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }
}
