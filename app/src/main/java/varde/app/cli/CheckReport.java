package varde.app.cli;

import java.io.IOException;
import java.io.Writer;
import varde.app.interop.EventBatch;
import varde.engine.timeline.Answers;

/// What `varde check` tells a person.
final class CheckReport {
  CheckReport(Session session, EventBatch batch, Answers answers) {}

  void write(Writer out) throws IOException {}
}
