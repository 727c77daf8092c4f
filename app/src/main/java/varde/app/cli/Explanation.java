package varde.app.cli;

import java.io.IOException;
import java.io.Writer;
import varde.app.interop.EventBatch;
import varde.engine.timeline.Answers;

/// The whole reasoning about one course.
final class Explanation {
  Explanation(Session session, EventBatch batch, Answers answers) {}

  void write(String course, Writer out) throws IOException {}
}
